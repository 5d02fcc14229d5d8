/** What the catalogue of activities can learn from governance. */
@NullMarked
package nl.schil.governance.internal.evidence;

import org.jspecify.annotations.NullMarked;
