/** Ideas, gates and what follows from them, free of machinery. */
@NullMarked
package nl.schil.innovation.internal.model;

import org.jspecify.annotations.NullMarked;
