/** What developing a supplier is about: parties, actions, progress, seals. Pure. */
@NullMarked
package nl.schil.development.internal.model;

import org.jspecify.annotations.NullMarked;
