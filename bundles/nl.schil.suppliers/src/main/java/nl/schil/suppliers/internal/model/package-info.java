/** What a supplier is and the rules about it: values only, without OSGi, SQL, REST or a clock. */
@NullMarked
package nl.schil.suppliers.internal.model;

import org.jspecify.annotations.NullMarked;
