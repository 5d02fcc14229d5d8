package nl.schil.kernel.merge;

import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rewrites one module's references when two records of another module become one. Everything happens inside the
 * transaction of the merge, so that all references follow or none.
 *
 * <p>The bundle also declares {@code schil.references;schil.references=supplier;module=contracts} as a capability, so
 * that a merge is refused while the module is installed and its rewriter is absent, for example because it is switched
 * off: no reference is left behind.
 */
@ConsumerType
public interface ReferenceRewriter {
    /** Name space of the capability by which a bundle says that it keeps references. */
    String CAPABILITY = "schil.references";

    /** Id of the module whose references these are, for example {@code contracts}. */
    String module();

    /** Type of the records that are referred to, for example {@code supplier}. */
    String type();

    /** How many of the module's records refer to the record that goes; the same that {@link #rewrite} would change. */
    long count(Reading reading, Merge merge);

    /**
     * Makes every reference to {@code merge.from()} one to {@code merge.to()} and declares the audit action of the
     * module when it changed something.
     *
     * @return what {@link #restore} needs to undo it, as text that means something to this rewriter only; kept for the
     *     time that the merge can be undone, so it holds no personal data
     */
    String rewrite(Writing writing, Merge merge);

    /**
     * Undoes a rewrite. A reference that has been changed since keeps its newer value.
     *
     * @param undo what {@link #rewrite} answered; of a module with several rewriters what all of them answered, line
     *     after line, of which each leaves the others' alone
     */
    void restore(Writing writing, Merge merge, String undo);
}
