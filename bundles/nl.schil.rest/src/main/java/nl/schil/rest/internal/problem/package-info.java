/** Every refusal and failure as problem details (RFC 9457). */
@NullMarked
package nl.schil.rest.internal.problem;

import org.jspecify.annotations.NullMarked;
