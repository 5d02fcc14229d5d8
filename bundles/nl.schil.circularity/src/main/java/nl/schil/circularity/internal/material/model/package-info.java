/** What products are made of, and what suppliers were asked about it: pure. */
@NullMarked
package nl.schil.circularity.internal.material.model;

import org.jspecify.annotations.NullMarked;
