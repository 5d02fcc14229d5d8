/** Where the store keeps its files, and writing them safely. */
@NullMarked
package nl.schil.store.internal.files;

import org.jspecify.annotations.NullMarked;
