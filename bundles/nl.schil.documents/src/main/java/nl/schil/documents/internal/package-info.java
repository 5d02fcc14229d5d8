@NullMarked
package nl.schil.documents.internal;

import org.jspecify.annotations.NullMarked;
