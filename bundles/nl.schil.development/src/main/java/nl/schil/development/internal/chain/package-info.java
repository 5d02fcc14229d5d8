/** The chain behind suppliers: use cases, tables, evidence and routes. */
@NullMarked
package nl.schil.development.internal.chain;

import org.jspecify.annotations.NullMarked;
