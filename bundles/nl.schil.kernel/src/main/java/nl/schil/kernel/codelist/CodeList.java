package nl.schil.kernel.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A published code list with its provenance. Every list is a service with the property {@value #ID}, so that a bundle can
 * add one; a consumer must work while the list it asks for is absent. All questions are answered from memory.
 */
@ConsumerType
public interface CodeList {
    /** The service property that holds {@link #id()}. */
    String ID = "schil.codelist";

    /** For example {@code cpv}; lower-case letters, digits and hyphens. */
    String id();

    /** What the list is called in this language. */
    String title(Locale locale);

    /** The version of the list as its publisher names it. */
    String version();

    /** Where it was taken from. */
    String source();

    /** The terms under which it may be used, an SPDX identifier where one exists. */
    String licence();

    /** The number of codes. */
    int size();

    /**
     * The code that is written so. What the list's notation leaves open is completed, such as a check digit that is left
     * out; a check digit that is wrong is another code, so empty.
     */
    Optional<Code> find(String written);

    /** The codes directly below {@code parent} (as {@link #find} takes it), or the top ones; by code. */
    List<Code> children(@Nullable String parent);

    /**
     * The codes whose code begins with the text, or whose label holds all its words, in whatever order; the best first.
     *
     * @param most largest number of codes, at least 1
     */
    List<Code> search(String text, Locale locale, int most);

    /** The codes that look most like one that the list does not hold; empty when nothing does. */
    List<Code> nearest(String written, int most);
}
