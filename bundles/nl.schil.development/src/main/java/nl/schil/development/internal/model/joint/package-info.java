/** Joint year plans. Pure. */
@NullMarked
package nl.schil.development.internal.model.joint;

import org.jspecify.annotations.NullMarked;
