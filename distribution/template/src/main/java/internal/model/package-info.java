/** What an entry of @module@ is, and its rules; no framework, no database, no clock. */
@NullMarked
package @package@.internal.model;

import org.jspecify.annotations.NullMarked;
