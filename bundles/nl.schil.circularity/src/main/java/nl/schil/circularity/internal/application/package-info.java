/** Use cases of circularity. */
@NullMarked
package nl.schil.circularity.internal.application;

import org.jspecify.annotations.NullMarked;
