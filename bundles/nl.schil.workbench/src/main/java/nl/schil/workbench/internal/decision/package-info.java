/** Decisions of all modules, in one order. */
@NullMarked
package nl.schil.workbench.internal.decision;

import org.jspecify.annotations.NullMarked;
