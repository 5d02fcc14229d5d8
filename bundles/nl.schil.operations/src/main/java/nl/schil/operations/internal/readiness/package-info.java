/** Whether everything that is enabled answers. */
@NullMarked
package nl.schil.operations.internal.readiness;

import org.jspecify.annotations.NullMarked;
