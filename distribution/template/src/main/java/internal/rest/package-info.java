/** Entries over REST. */
@NullMarked
package @package@.internal.rest;

import org.jspecify.annotations.NullMarked;
