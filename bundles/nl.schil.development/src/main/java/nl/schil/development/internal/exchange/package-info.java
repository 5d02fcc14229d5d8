/** What goes in and out of development as files. */
@NullMarked
package nl.schil.development.internal.exchange;

import org.jspecify.annotations.NullMarked;
