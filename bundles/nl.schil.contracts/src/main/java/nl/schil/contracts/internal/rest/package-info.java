/** Contracts over HTTP. */
@NullMarked
package nl.schil.contracts.internal.rest;

import org.jspecify.annotations.NullMarked;
