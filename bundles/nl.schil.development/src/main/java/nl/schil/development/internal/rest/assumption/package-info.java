/** The assumption tester over REST. */
@NullMarked
package nl.schil.development.internal.rest.assumption;

import org.jspecify.annotations.NullMarked;
