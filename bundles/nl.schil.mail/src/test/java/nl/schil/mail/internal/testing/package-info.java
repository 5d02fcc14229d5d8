/** What the tests of mail share. */
@NullMarked
package nl.schil.mail.internal.testing;

import org.jspecify.annotations.NullMarked;
