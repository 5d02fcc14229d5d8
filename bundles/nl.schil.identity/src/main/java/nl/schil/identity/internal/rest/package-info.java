/** The HTTP side: authentication and resources. */
@NullMarked
package nl.schil.identity.internal.rest;

import org.jspecify.annotations.NullMarked;
