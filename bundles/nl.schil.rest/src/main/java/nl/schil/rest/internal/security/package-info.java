/** The one place where permissions are checked. */
@NullMarked
package nl.schil.rest.internal.security;

import org.jspecify.annotations.NullMarked;
