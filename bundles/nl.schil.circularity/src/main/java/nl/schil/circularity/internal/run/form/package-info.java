/** What is asked of a calculation and what comes of it, as it is sent and kept. */
@NullMarked
package nl.schil.circularity.internal.run.form;

import org.jspecify.annotations.NullMarked;
