/** What can be done: register, move and answer ideas. */
@NullMarked
package nl.schil.innovation.internal.application;

import org.jspecify.annotations.NullMarked;
