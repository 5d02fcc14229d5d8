/** Changes of a running contract and whether the law allows them without a new tender (art. 2.163a-g Aw 2012). */
@NullMarked
package nl.schil.contracts.internal.model.change;

import org.jspecify.annotations.NullMarked;
