/** Texts from all bundles' dictionaries. */
@NullMarked
package nl.schil.workbench.internal.text;

import org.jspecify.annotations.NullMarked;
