/** What the sides of a contract must do, and when. */
@NullMarked
package nl.schil.contracts.internal.model.obligation;

import org.jspecify.annotations.NullMarked;
