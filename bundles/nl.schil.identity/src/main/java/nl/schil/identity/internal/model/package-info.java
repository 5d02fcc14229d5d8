/** Accounts, roles, secrets and their rules, free of machinery. */
@NullMarked
package nl.schil.identity.internal.model;

import org.jspecify.annotations.NullMarked;
