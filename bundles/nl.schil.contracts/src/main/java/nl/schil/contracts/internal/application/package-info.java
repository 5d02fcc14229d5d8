/** What users do with contracts: register, change, decide. */
@NullMarked
package nl.schil.contracts.internal.application;

import org.jspecify.annotations.NullMarked;
