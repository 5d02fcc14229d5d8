/** The shell: catalogue, coverage, cells, stages, hash and advice, as pure functions of measurements. */
@NullMarked
package nl.schil.maturity.internal.model;

import org.jspecify.annotations.NullMarked;
