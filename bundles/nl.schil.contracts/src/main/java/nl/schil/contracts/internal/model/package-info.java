/** What a contract is and what its dates mean; pure: no storage, no HTTP, no clock. */
@NullMarked
package nl.schil.contracts.internal.model;

import org.jspecify.annotations.NullMarked;
