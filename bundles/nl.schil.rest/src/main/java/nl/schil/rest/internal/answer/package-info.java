/** Headers that every answer carries. */
@NullMarked
package nl.schil.rest.internal.answer;

import org.jspecify.annotations.NullMarked;
