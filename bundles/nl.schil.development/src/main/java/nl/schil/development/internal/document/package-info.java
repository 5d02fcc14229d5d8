/** Documents of development, to print, sign and keep. */
@NullMarked
package nl.schil.development.internal.document;

import org.jspecify.annotations.NullMarked;
