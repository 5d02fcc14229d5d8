/** Decisions in people's own calendars. */
@NullMarked
package nl.schil.workbench.internal.calendar;

import org.jspecify.annotations.NullMarked;
