/** Governance over REST. */
@NullMarked
package nl.schil.governance.internal.rest;

import org.jspecify.annotations.NullMarked;
