/** SQLite behind the kernel's store: connections, transactions, errors. */
@NullMarked
package nl.schil.store.internal.data;

import org.jspecify.annotations.NullMarked;
