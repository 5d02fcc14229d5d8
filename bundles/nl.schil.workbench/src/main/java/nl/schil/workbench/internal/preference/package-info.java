/** What users prefer. */
@NullMarked
package nl.schil.workbench.internal.preference;

import org.jspecify.annotations.NullMarked;
