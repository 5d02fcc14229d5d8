/** What a statement says, as it is written down: over REST, in workbooks and in kept versions. */
@NullMarked
package nl.schil.circularity.internal.material.form;

import org.jspecify.annotations.NullMarked;
