/** Meetings as invitations for a calendar. */
@NullMarked
package nl.schil.governance.internal.calendar;

import org.jspecify.annotations.NullMarked;
