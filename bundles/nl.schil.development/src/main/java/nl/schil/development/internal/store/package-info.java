/** Development in SQL. */
@NullMarked
package nl.schil.development.internal.store;

import org.jspecify.annotations.NullMarked;
