package nl.schil.suppliers.internal.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Countries;
import nl.schil.suppliers.internal.model.Entry;
import nl.schil.suppliers.internal.model.Key;
import nl.schil.suppliers.internal.model.SupplierName;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry from text by canonical column; a column that is none of the fixed ones is an identifier by its scheme
 * in lower case. All violations are collected; their fields are canonical columns.
 */
final class EntryReader {
    static final String NAME = "name";
    static final String TRADE_NAMES = "trade_names";
    static final String PLACE = "place";
    static final String COUNTRY = "country";
    static final String WEBSITE = "website";
    static final String EXTERNAL_ID = "external_id";
    static final String VERIFIED_ON = "verified_on";

    private static final Set<String> FIXED =
            Set.of(NAME, TRADE_NAMES, PLACE, COUNTRY, WEBSITE, EXTERNAL_ID, VERIFIED_ON);
    private static final int LONGEST = 300;

    private final Schemes schemes;
    private final Map<String, String> columns;
    private final List<Violation> violations = new ArrayList<>();

    private EntryReader(Schemes schemes, Map<String, String> columns) {
        this.schemes = schemes;
        this.columns = columns;
    }

    /**
     * The entry, or everything that is wrong with it.
     *
     * @param system the register whose numbers stand in {@code external_id}
     * @param today verification cannot be later
     */
    static Result<Entry> read(Schemes schemes, Map<String, String> columns, String system, LocalDate today) {
        return new EntryReader(schemes, columns).read(system, today);
    }

    /** Several values in one cell, separated by semicolons. */
    static List<String> split(@Nullable String cell) {
        List<String> values = new ArrayList<>();
        if (cell != null) {
            for (String value : cell.split(";")) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    private Result<Entry> read(String system, LocalDate today) {
        String name = name();
        List<String> tradeNames = tradeNames();
        List<Key> keys = keys();
        List<Violation> holdBsn = SoleTraders.refuse(keys);
        if (!holdBsn.isEmpty() && SoleTraders.isNamed(name)) {
            violations.addAll(holdBsn);
        }
        String place = text(PLACE);
        String country = country();
        String website = website();
        String externalId = text(EXTERNAL_ID);
        LocalDate verifiedOn = verifiedOn(today);
        return violations.isEmpty()
                ? Result.accepted(new Entry(
                        name,
                        tradeNames,
                        place,
                        country,
                        website,
                        externalId == null ? null : new Alias(system, externalId),
                        keys,
                        verifiedOn,
                        SupplierName.of(name)))
                : Result.refused(violations);
    }

    private String name() {
        String name = text(NAME);
        if (name == null) {
            violations.add(Violation.of(NAME, null, "suppliers.name.required"));
            return "";
        }
        if (SupplierName.searchable(name).isEmpty()) {
            violations.add(Violation.of(NAME, name, "suppliers.name.empty"));
        }
        return name;
    }

    private List<String> tradeNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : split(columns.get(TRADE_NAMES))) {
            if (name.length() > LONGEST) {
                violations.add(Violation.of(TRADE_NAMES, name, "suppliers.text.long", "limit", LONGEST));
            }
            String key = SupplierName.searchable(name);
            if (!key.isEmpty()) {
                names.putIfAbsent(key, name);
            }
        }
        return List.copyOf(names.values());
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (Map.Entry<String, String> column : columns.entrySet()) {
            if (!FIXED.contains(column.getKey())) {
                readKeys(column.getKey(), column.getValue(), keys);
            }
        }
        refuseSeveral(keys);
        return keys;
    }

    private void readKeys(String column, @Nullable String cell, List<Key> keys) {
        Map<String, Key> read = new LinkedHashMap<>();
        for (String value : split(cell)) {
            Result<Key> key = schemes.read(column, column.toUpperCase(Locale.ROOT), value);
            if (key instanceof Result.Accepted<Key> accepted) {
                read.putIfAbsent(accepted.value().text(), accepted.value());
            } else {
                violations.addAll(((Result.Refused<Key>) key).violations());
            }
        }
        for (Key key : read.values()) {
            if (keys.stream().noneMatch(k -> k.text().equals(key.text()))) {
                keys.add(key);
            }
        }
    }

    /** A supplier has one identifier of a scheme, also when its numbers stand in two columns. */
    private void refuseSeveral(List<Key> keys) {
        Map<String, Key> first = new LinkedHashMap<>();
        Set<String> refused = new HashSet<>();
        for (Key key : keys) {
            boolean several = !key.repeatable() && first.putIfAbsent(key.scheme(), key) != null;
            if (several && refused.add(key.scheme())) {
                violations.add(Violation.of(key.field(), columns.get(key.field()), "suppliers.scheme.single"));
            }
        }
    }

    private @Nullable String text(String column) {
        String value = columns.get(column);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            violations.add(Violation.of(column, value, "suppliers.text.long", "limit", LONGEST));
        }
        return value.strip();
    }

    private @Nullable String country() {
        String value = text(COUNTRY);
        String code = value == null ? null : Countries.code(value);
        if (value != null && code == null) {
            violations.add(Violation.of(COUNTRY, value, "suppliers.country.unknown"));
        }
        return code;
    }

    private @Nullable String website() {
        String value = text(WEBSITE);
        if (value == null) {
            return null;
        }
        String address = value.contains("://") ? value : "https://" + value;
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getHost().contains(".")) {
                return address;
            }
        } catch (URISyntaxException e) {
            // refused below, with the address as written
        }
        violations.add(Violation.of(WEBSITE, value, "suppliers.website.form"));
        return null;
    }

    private @Nullable LocalDate verifiedOn(LocalDate today) {
        String value = text(VERIFIED_ON);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (!date.isAfter(today)) {
                return date;
            }
            violations.add(Violation.of(VERIFIED_ON, value, "suppliers.verified.future"));
        } catch (DateTimeParseException e) {
            violations.add(Violation.of(VERIFIED_ON, value, "suppliers.verified.date"));
        }
        return null;
    }
}
