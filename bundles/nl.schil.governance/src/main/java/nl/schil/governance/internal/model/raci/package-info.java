/** Who does what (RACI) and where nobody is accountable; no framework, no database, no clock. */
@NullMarked
package nl.schil.governance.internal.model.raci;

import org.jspecify.annotations.NullMarked;
