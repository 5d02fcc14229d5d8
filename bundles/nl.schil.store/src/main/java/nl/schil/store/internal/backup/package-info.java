/** Backup to one file, restore from it, and verification. */
@NullMarked
package nl.schil.store.internal.backup;

import org.jspecify.annotations.NullMarked;
