/** Governance as files. */
@NullMarked
package nl.schil.governance.internal.exchange;

import org.jspecify.annotations.NullMarked;
