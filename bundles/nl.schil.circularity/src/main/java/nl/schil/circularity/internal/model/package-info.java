/** What circularity goals are, as pure values and rules. */
@NullMarked
package nl.schil.circularity.internal.model;

import org.jspecify.annotations.NullMarked;
