package nl.schil.suppliers.internal.identifier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import nl.schil.kernel.identifier.IdentifierScheme.Strength;
import nl.schil.suppliers.internal.model.Key;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The identifier schemes of this installation: the ten of this bundle and those that other bundles add. */
@Component(service = Schemes.class, property = "schemes.cardinality.minimum:Integer=10")
public final class Schemes {
    private final Map<String, IdentifierScheme> schemes = new TreeMap<>();

    @Activate
    public Schemes(
            @Reference(name = "schemes", policyOption = ReferencePolicyOption.GREEDY) List<IdentifierScheme> schemes) {
        schemes.forEach(scheme -> this.schemes.put(scheme.code(), scheme));
    }

    /**
     * Reads an identifier as written; an unknown scheme is refused with the list of known ones. A VAT number is read in the
     * scheme of its member state, whichever of both was named, because registers keep them in one column.
     */
    public Result<Key> read(String field, String scheme, String value) {
        IdentifierScheme known = find(scheme);
        if (known != null) {
            known = ofState(known, value);
        }
        if (known == null) {
            return Result.refused(Violation.of(
                    field, scheme, "suppliers.scheme.unknown", "known", String.join(", ", schemes.keySet())));
        }
        Result<String> canonical = known.canonical(field, value);
        return canonical instanceof Result.Accepted<String> accepted
                ? Result.accepted(new Key(
                        known.code(), accepted.value(), value.strip(), field, known.strength(), known.repeatable()))
                : Result.refused(((Result.Refused<String>) canonical).violations());
    }

    /** Whether equality in this scheme identifies an organisation. */
    public boolean isStrong(String scheme) {
        IdentifierScheme known = find(scheme);
        return known != null && known.strength() != Strength.HINT && !known.repeatable();
    }

    /** The codes of the schemes in which equality identifies an organisation: the strong keys. */
    public List<String> strong() {
        return schemes.keySet().stream().filter(this::isStrong).toList();
    }

    /** Whether a supplier may have several identifiers of this scheme at once; true when nobody knows the scheme. */
    public boolean isRepeatable(String scheme) {
        IdentifierScheme known = find(scheme);
        return known == null || known.repeatable();
    }

    /** Whether equality in this scheme identifies one legal person, so that different values are different ones. */
    public boolean isLegalPerson(String scheme) {
        IdentifierScheme known = find(scheme);
        return known != null && known.strength() == Strength.LEGAL_PERSON && !known.repeatable();
    }

    /**
     * Every key {@code SCHEME:value} that an identifier stands for: itself, and the number of a legal person inside it. A
     * VAT id that holds an RSIN and an OIN that holds an RSIN or KVK number are those of that legal person or of the fiscal
     * unity that it heads; a Belgian VAT number is the enterprise number.
     */
    public List<String> same(String scheme, String value) {
        String own = scheme + ":" + value;
        if (scheme.equals("BTW") && value.length() == 14 && isRsin(value.substring(2, 11))) {
            return List.of(own, "RSIN:" + value.substring(2, 11));
        }
        if (scheme.equals(EuVatScheme.CODE) && value.startsWith("BE")) {
            return List.of(own, "KBO:" + value.substring(2));
        }
        if (scheme.equals("OIN") && value.startsWith("00000001")) {
            return List.of(own, "RSIN:" + value.substring(8, 17));
        }
        return scheme.equals("OIN") && value.startsWith("00000003")
                ? List.of(own, "KVK:" + value.substring(8, 16))
                : List.of(own);
    }

    private IdentifierScheme ofState(IdentifierScheme named, String value) {
        boolean abroad = named.code().equals("BTW") && EuVatScheme.isForeign(value);
        boolean home = named.code().equals(EuVatScheme.CODE) && EuVatScheme.isDutch(value);
        IdentifierScheme other = abroad ? schemes.get(EuVatScheme.CODE) : home ? schemes.get("BTW") : null;
        return other == null ? named : other;
    }

    private boolean isRsin(String digits) {
        return read("", "RSIN", digits) instanceof Result.Accepted<Key>;
    }

    private @Nullable IdentifierScheme find(String code) {
        IdentifierScheme known = schemes.get(code);
        return known == null ? schemes.get(code.strip().toUpperCase(Locale.ROOT)) : known;
    }
}
