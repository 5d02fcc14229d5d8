/** What bundles contribute to the browser, read from their manifests. */
@NullMarked
package nl.schil.workbench.internal.contribution;

import org.jspecify.annotations.NullMarked;
