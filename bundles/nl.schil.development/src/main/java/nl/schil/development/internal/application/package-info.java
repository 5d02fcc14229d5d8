/** Use cases of development. */
@NullMarked
package nl.schil.development.internal.application;

import org.jspecify.annotations.NullMarked;
