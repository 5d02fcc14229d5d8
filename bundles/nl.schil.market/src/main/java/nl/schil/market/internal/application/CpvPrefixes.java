package nl.schil.market.internal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import nl.schil.kernel.Fields;
import nl.schil.kernel.codelist.CodeList;
import nl.schil.kernel.codelist.CpvPrefix;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Beginnings of CPV codes against the official list; without the list only their form is judged. */
@Component(service = CpvPrefixes.class)
public final class CpvPrefixes {
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
            CpvPrefix prefix = CpvPrefix.of(given.get(i)).orElse(null);
            if (prefix == null) {
                fields.refuse(field, given.get(i), "market.cpv");
            } else if (list != null && prefix.in(list).isEmpty()) {
                fields.refuse(field, given.get(i), "market.cpv.unlisted");
            } else {
                prefixes.add(prefix.digits());
            }
        }
        return new ArrayList<>(prefixes);
    }

    /** What the prefix means in a language; empty when the list is absent. */
    public Optional<String> label(String prefix, Locale locale) {
        return new CpvPrefix(prefix).in(list).map(found -> found.label(locale));
    }
}
