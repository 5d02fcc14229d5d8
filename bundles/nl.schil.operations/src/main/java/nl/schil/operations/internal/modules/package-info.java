/** Installed modules and their switches. */
@NullMarked
package nl.schil.operations.internal.modules;

import org.jspecify.annotations.NullMarked;
