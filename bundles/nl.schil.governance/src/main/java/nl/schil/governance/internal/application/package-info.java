/** What people do with governance; verb and noun. */
@NullMarked
package nl.schil.governance.internal.application;

import org.jspecify.annotations.NullMarked;
