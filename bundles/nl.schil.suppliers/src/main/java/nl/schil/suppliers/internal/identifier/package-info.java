/** Identifier schemes: the checks of KVK, VESTIGING, RSIN, BTW, OIN, LEI and IBAN. */
@NullMarked
package nl.schil.suppliers.internal.identifier;

import org.jspecify.annotations.NullMarked;
