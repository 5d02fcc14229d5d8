/** Materials over REST. */
@NullMarked
package nl.schil.circularity.internal.material.rest;

import org.jspecify.annotations.NullMarked;
