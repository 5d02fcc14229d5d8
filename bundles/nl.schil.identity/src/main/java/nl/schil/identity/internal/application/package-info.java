/** What can be done: sign in, manage accounts, tokens and organisations, establish the caller. */
@NullMarked
package nl.schil.identity.internal.application;

import org.jspecify.annotations.NullMarked;
