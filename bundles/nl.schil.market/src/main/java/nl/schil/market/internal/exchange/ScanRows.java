package nl.schil.market.internal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.KeepScans;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.store.SqlScans;
import org.jspecify.annotations.Nullable;

/** Rows with market scans, by category and day. */
final class ScanRows implements RowReader {
    private static final Pattern ADDRESS = Pattern.compile("^(.*?)\\s+(https?://\\S+)$");
    private static final Pattern SHARE = Pattern.compile("^(.*)=\\s*([0-9]*[.,]?[0-9]+)$");
    private static final Pattern KEY = Pattern.compile("[A-Z]{2,10}:\\S+");

    private final RowSubjects subjects;
    private final SqlScans tables;
    private final LocalDate today;
    private final Map<String, Scan> scans = new HashMap<>();

    ScanRows(RowSubjects subjects, SqlScans tables, LocalDate today) {
        this.subjects = subjects;
        this.tables = tables;
        this.today = today;
    }

    @Override
    public void prepare(Reading reading, List<Row> rows) {
        subjects.prepare(reading, rows, "category");
        Set<String> keys = new HashSet<>();
        Set<String> categories = new HashSet<>();
        for (Row row : rows) {
            parts(row.get("suppliers"))
                    .map(ScanRows::who)
                    .filter(who -> KEY.matcher(who).matches())
                    .forEach(keys::add);
            if (subjects.category(row) instanceof Result.Accepted<Category> category) {
                categories.add(category.value().id());
            }
        }
        subjects.keys(keys);
        categories.forEach(id -> tables.of(reading, id).forEach(scan -> scans.put(key(id, scan.scannedOn()), scan)));
    }

    private static String key(String category, Object day) {
        return category + "\n" + day;
    }

    private static Stream<String> parts(@Nullable String text) {
        return text == null
                ? Stream.of()
                : Stream.of(text.split("\\|")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static String who(String part) {
        Matcher share = SHARE.matcher(part);
        return share.matches() ? share.group(1).strip() : part;
    }

    @Override
    public Result<Change> read(Row row) {
        if (!(subjects.category(row) instanceof Result.Accepted<Category> found)) {
            return Result.refused(((Result.Refused<Category>) subjects.category(row)).violations());
        }
        Category category = found.value();
        List<Violation> unknown = parts(row.get("suppliers"))
                .map(ScanRows::who)
                .filter(who -> KEY.matcher(who).matches() && subjects.supplier(who) == null)
                .map(who -> Violation.of("suppliers", who, "market.import.supplier"))
                .toList();
        if (!unknown.isEmpty()) {
            return Result.refused(unknown);
        }
        Scan before = scans.get(key(category.id(), row.get("scanned_on")));
        KeepScans keeping = new KeepScans(subjects.directories(), today);
        Result<Scan> read = before == null
                ? keeping.add(subjects.context().actor(), category, asked(row))
                : keeping.change(before, asked(row));
        if (!(read instanceof Result.Accepted<Scan> accepted)) {
            return Result.refused(((Result.Refused<Scan>) read)
                    .violations().stream().map(ScanRows::column).toList());
        }
        return Result.accepted(change(before, accepted.value()));
    }

    private Change change(@Nullable Scan before, Scan after) {
        String key = key(after.category(), after.scannedOn());
        if (before == null) {
            return new Change(key, RowOutcome.Kind.CREATED, after.id(), writing -> tables.create(writing, after));
        }
        return before.equals(after)
                ? Change.unchanged(key, before.id())
                : new Change(
                        key, RowOutcome.Kind.UPDATED, before.id(), writing -> tables.replace(writing, before, after));
    }

    private KeepScans.Asked asked(Row row) {
        String capable = row.get("capable");
        return new KeepScans.Asked(
                row.get("scanned_on"),
                capable == null ? null : new BigDecimal(capable).intValue(),
                row.get("trends"),
                parts(row.get("sources")).map(ScanRows::source).toList(),
                parts(row.get("suppliers")).map(this::known).toList(),
                false);
    }

    private static KeepScans.AskedSource source(String part) {
        Matcher address = ADDRESS.matcher(part);
        return address.matches()
                ? new KeepScans.AskedSource(address.group(1), address.group(2))
                : new KeepScans.AskedSource(part, null);
    }

    private KeepScans.AskedSupplier known(String part) {
        Matcher share = SHARE.matcher(part);
        String who = who(part);
        String id = KEY.matcher(who).matches() ? subjects.supplier(who) : null;
        return new KeepScans.AskedSupplier(
                id,
                id == null ? who : null,
                share.matches() ? new BigDecimal(share.group(2).replace(',', '.')) : null);
    }

    private static Violation column(Violation violation) {
        return new Violation(
                violation.field().replaceFirst("\\[.*", "").replace("scannedOn", "scanned_on"),
                violation.value(),
                violation.code(),
                violation.values());
    }
}
