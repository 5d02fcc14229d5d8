/** Open formats: OCDS releases and eForms notices read as rows of a dataset, and contracts written as OCDS releases. */
@NullMarked
package nl.schil.exchange.internal.open;

import org.jspecify.annotations.NullMarked;
