package nl.schil.contracts.internal.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.SupplierParty;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Contracts and the supplier register, which may be absent: keys stay, labels are unknown. A contract keeps its
 * supplier's key; the link to the register is found when it is read, so that it is there as soon as the supplier is.
 */
@Component(service = SupplierLinks.class)
public final class SupplierLinks {
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_-]{2,20})\\s*:\\s*(\\S.{0,98})");

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable SupplierDirectory directory;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<IdentifierScheme> schemes = new CopyOnWriteArrayList<>();

    /** A supplier as the register knows it, or only as the contract names it. */
    public record Link(@Nullable String id, @Nullable String name) {}

    public SupplierLinks() {}

    /** For use outside the framework. */
    public SupplierLinks(@Nullable SupplierDirectory directory, List<IdentifierScheme> schemes) {
        this.directory = directory;
        this.schemes.addAll(schemes);
    }

    public boolean available() {
        return directory != null;
    }

    /**
     * The canonical form of a key {@code SCHEME:value}. Without any scheme installed every well-formed key is kept.
     */
    public Result<String> canonical(String text) {
        Matcher key = KEY.matcher(text.strip());
        if (!key.matches()) {
            return Result.refused(Violation.of("supplierKey", text, "contracts.supplier-key.form"));
        }
        String code = key.group(1).toUpperCase(Locale.ROOT);
        String value = key.group(2);
        List<IdentifierScheme> known = List.copyOf(schemes);
        for (IdentifierScheme scheme : known) {
            if (scheme.code().equals(code)) {
                Result<String> result = scheme.canonical("supplierKey", value);
                return result instanceof Result.Accepted<String> accepted
                        ? Result.accepted(code + ":" + accepted.value())
                        : result;
            }
        }
        if (known.isEmpty()) {
            return Result.accepted(
                    code + ":" + value.replaceAll("[\\s\\u00A0.-]", "").toUpperCase(Locale.ROOT));
        }
        String codes = String.join(
                ", ", known.stream().map(IdentifierScheme::code).sorted().toList());
        return Result.refused(Violation.of("supplierKey", text, "contracts.supplier-key.scheme", "schemes", codes));
    }

    /** Supplier ids by canonical key; keys that nobody has are absent. */
    public Map<String, String> resolve(Collection<String> keys) {
        SupplierDirectory register = directory;
        return register == null || keys.isEmpty() ? Map.of() : register.resolve(keys);
    }

    /** What the register knows about the suppliers of these contracts, by contract id. */
    public Map<String, Link> links(Collection<Contract> contracts) {
        Set<String> keys = new HashSet<>();
        for (Contract contract : contracts) {
            SupplierParty party = contract.supplier();
            if (party.id() == null && party.key() != null) {
                keys.add(party.key());
            }
        }
        Map<String, String> resolved = resolve(keys);
        Map<String, String> ids = new HashMap<>();
        for (Contract contract : contracts) {
            SupplierParty party = contract.supplier();
            String id = party.id() != null ? party.id() : party.key() == null ? null : resolved.get(party.key());
            if (id != null) {
                ids.put(contract.id(), id);
            }
        }
        SupplierDirectory register = directory;
        Map<String, SupplierRef> found =
                register == null || ids.isEmpty() ? Map.of() : register.find(new HashSet<>(ids.values()));
        Map<String, Link> links = new HashMap<>();
        for (Contract contract : contracts) {
            String id = ids.get(contract.id());
            SupplierRef ref = id == null ? null : found.get(id);
            links.put(
                    contract.id(),
                    new Link(id, ref == null ? contract.supplier().name() : ref.name()));
        }
        return links;
    }

    /** The keys {@code SCHEME:value} by which contracts may name these suppliers, by supplier id. */
    public Map<String, List<String>> keys(Collection<String> supplierIds) {
        SupplierDirectory register = directory;
        if (register == null || supplierIds.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> keys = new HashMap<>();
        register.find(supplierIds).forEach((id, ref) -> {
            List<String> all = new ArrayList<>();
            ref.keys().forEach((scheme, value) -> all.add(scheme + ":" + value));
            keys.put(id, all);
        });
        return keys;
    }
}
