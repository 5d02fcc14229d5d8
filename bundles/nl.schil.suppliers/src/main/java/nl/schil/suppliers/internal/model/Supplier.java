package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A supplier of the installation's shared register.
 *
 * @param id id of the record
 * @param name name as registered
 * @param tradeNames other names under which it trades
 * @param place place of establishment, or null when unknown
 * @param country ISO 3166-1 alpha-2, or null when unknown
 * @param website absolute http or https address, or null when unknown
 * @param identifiers its identifiers, live and ended
 * @param aliases what other registers call it
 * @param verifiedOn last day on which somebody verified the record, or null when nobody did
 * @param source where the record came from
 * @param organisations ids of the buying organisations in relation with it
 * @param version for optimistic locking, from 1
 */
public record Supplier(
        String id,
        String name,
        List<String> tradeNames,
        @Nullable String place,
        @Nullable String country,
        @Nullable String website,
        List<Identifier> identifiers,
        List<Alias> aliases,
        @Nullable LocalDate verifiedOn,
        String source,
        Set<String> organisations,
        long version) {
    public Supplier {
        tradeNames = List.copyOf(tradeNames);
        identifiers = List.copyOf(identifiers);
        aliases = List.copyOf(aliases);
        organisations = Set.copyOf(organisations);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a supplier has a name");
        }
    }

    public SupplierName supplierName() {
        return SupplierName.of(name);
    }

    public Supplier withIdentifiers(List<Identifier> changed) {
        return new Supplier(
                id,
                name,
                tradeNames,
                place,
                country,
                website,
                changed,
                aliases,
                verifiedOn,
                source,
                organisations,
                version);
    }

    public Supplier withTradeName(String added) {
        Set<String> names = new LinkedHashSet<>(tradeNames);
        names.add(added);
        return new Supplier(
                id,
                name,
                new ArrayList<>(names),
                place,
                country,
                website,
                identifiers,
                aliases,
                verifiedOn,
                source,
                organisations,
                version);
    }

    public Supplier withAlias(Alias added) {
        Set<Alias> all = new LinkedHashSet<>(aliases);
        all.add(added);
        return new Supplier(
                id,
                name,
                tradeNames,
                place,
                country,
                website,
                identifiers,
                new ArrayList<>(all),
                verifiedOn,
                source,
                organisations,
                version);
    }

    public Supplier withAliases(List<Alias> changed) {
        return new Supplier(
                id,
                name,
                tradeNames,
                place,
                country,
                website,
                identifiers,
                changed,
                verifiedOn,
                source,
                organisations,
                version);
    }

    public Supplier withOrganisation(String organisation) {
        Set<String> all = new TreeSet<>(organisations);
        all.add(organisation);
        return new Supplier(
                id, name, tradeNames, place, country, website, identifiers, aliases, verifiedOn, source, all, version);
    }

    public Supplier withVersion(long changed) {
        return new Supplier(
                id,
                name,
                tradeNames,
                place,
                country,
                website,
                identifiers,
                aliases,
                verifiedOn,
                source,
                organisations,
                changed);
    }

    /** The live identifier of a scheme with this value, or of any value when the scheme allows only one. */
    public @Nullable Identifier counterpart(Key key) {
        return identifiers.stream()
                .filter(Identifier::isLive)
                .filter(i -> i.scheme().equals(key.scheme())
                        && (!key.repeatable() || i.value().equals(key.value())))
                .findFirst()
                .orElse(null);
    }
}
