package nl.schil.market.internal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.schil.kernel.Violation;
import nl.schil.kernel.codelist.Code;
import nl.schil.kernel.codelist.CodeList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Beginnings of CPV codes against the official list; without the list only their form is judged. */
@Component(service = CpvPrefixes.class)
public final class CpvPrefixes {
    private static final Pattern FULL = Pattern.compile("(\\d{8})(-\\d)?");
    private static final Pattern FORM = Pattern.compile("\\d{2,8}");
    private static final int DIGITS = 8;

    @Reference(
            target = "(schil.codelist=cpv)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CodeList list;

    public CpvPrefixes() {}

    /** For use outside the framework. */
    public CpvPrefixes(@Nullable CodeList list) {
        this.list = list;
    }

    /** What was given as prefixes, in order and each once; a full code stands for what is below it. */
    List<String> read(Fields fields, List<String> given) {
        TreeSet<String> prefixes = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "cpv[" + i + "]";
            String prefix = given.get(i).strip();
            if (FULL.matcher(prefix).matches()) {
                prefix = meaningful(prefix.substring(0, DIGITS));
            }
            if (!FORM.matcher(prefix).matches()) {
                fields.refuse(Violation.of(field, given.get(i), "market.cpv"));
            } else if (list != null && code(prefix).isEmpty()) {
                fields.refuse(Violation.of(field, given.get(i), "market.cpv.unlisted"));
            } else {
                prefixes.add(prefix);
            }
        }
        return new ArrayList<>(prefixes);
    }

    /** A code without the zeros at its end that only say that nothing more is meant; the division keeps two digits. */
    private static String meaningful(String code) {
        String trimmed = code.replaceFirst("0+$", "");
        return trimmed.length() < 2 ? code.substring(0, 2) : trimmed;
    }

    private Optional<Code> code(String prefix) {
        CodeList codes = list;
        return codes == null ? Optional.empty() : codes.find(prefix + "0".repeat(DIGITS - prefix.length()));
    }

    /** What the prefix means in a language; empty when the list is absent. */
    public Optional<String> label(String prefix, Locale locale) {
        return code(prefix).map(found -> found.label(locale));
    }
}
