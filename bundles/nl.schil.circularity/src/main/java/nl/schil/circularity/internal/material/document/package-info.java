/** Reports of materials. */
@NullMarked
package nl.schil.circularity.internal.material.document;

import org.jspecify.annotations.NullMarked;
