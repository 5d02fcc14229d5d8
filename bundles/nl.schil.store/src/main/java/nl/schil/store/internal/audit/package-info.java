/** The audit chain: appending, anchoring and checking it. */
@NullMarked
package nl.schil.store.internal.audit;

import org.jspecify.annotations.NullMarked;
