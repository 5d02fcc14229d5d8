/** Backups, verification and the audit chain over REST. */
@NullMarked
package nl.schil.store.internal.rest;

import org.jspecify.annotations.NullMarked;
