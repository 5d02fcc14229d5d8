/** Backup, restore and verification as console commands. */
@NullMarked
package nl.schil.store.internal.console;

import org.jspecify.annotations.NullMarked;
