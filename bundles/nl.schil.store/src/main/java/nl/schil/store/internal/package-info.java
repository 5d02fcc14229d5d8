/** The store as services of the framework. */
@NullMarked
package nl.schil.store.internal;

import org.jspecify.annotations.NullMarked;
