/** Whether there is time for all contracts; no framework, no database, no clock. */
@NullMarked
package nl.schil.governance.internal.model.attention;

import org.jspecify.annotations.NullMarked;
