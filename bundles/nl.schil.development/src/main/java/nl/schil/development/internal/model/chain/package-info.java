/** The chain behind suppliers and how far we reach into it. */
@NullMarked
package nl.schil.development.internal.model.chain;

import org.jspecify.annotations.NullMarked;
