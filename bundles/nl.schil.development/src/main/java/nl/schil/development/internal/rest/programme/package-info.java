/** Development programmes over REST. */
@NullMarked
package nl.schil.development.internal.rest.programme;

import org.jspecify.annotations.NullMarked;
