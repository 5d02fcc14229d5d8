/** What the module does: measure, list the proof, advise, keep. */
@NullMarked
package nl.schil.maturity.internal.application;

import org.jspecify.annotations.NullMarked;
