/** The roles and what they permit, as data. */
@NullMarked
package nl.schil.identity.internal.roles;

import org.jspecify.annotations.NullMarked;
