/** Forums, meetings, decisions and actions; no framework, no database, no clock. */
@NullMarked
package nl.schil.governance.internal.model.meeting;

import org.jspecify.annotations.NullMarked;
