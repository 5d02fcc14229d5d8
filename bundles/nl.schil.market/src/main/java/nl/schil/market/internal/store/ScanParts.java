package nl.schil.market.internal.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Scan;
import org.jspecify.annotations.Nullable;

/** Sources and suppliers of scans in their tables. */
final class ScanParts {
    private ScanParts() {}

    static @Nullable BigDecimal share(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static <T> Map<String, List<T>> read(Reading reading, Sql sql, RowMapper<T> mapper) {
        record Part<P>(String scan, P part) {}
        Map<String, List<T>> parts = new HashMap<>();
        reading.each(
                sql.text() + " ORDER BY x.scan_id, x.seq",
                row -> new Part<>(row.getString("scan_id"), mapper.map(row)),
                one -> parts.computeIfAbsent(one.scan(), id -> new ArrayList<>())
                        .add(one.part()),
                sql.arguments());
        return parts;
    }

    static void write(Writing writing, Scan scan) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Scan.Source source : scan.sources()) {
            rows.add(new @Nullable Object[] {scan.id(), rows.size(), source.title(), source.address()});
        }
        writing.batch("INSERT INTO market_scan_source (scan_id, seq, title, address) VALUES (?, ?, ?, ?)", rows);
        List<@Nullable Object[]> known = new ArrayList<>();
        for (Scan.Known one : scan.suppliers()) {
            String share = one.share() == null ? null : one.share().toPlainString();
            known.add(new @Nullable Object[] {scan.id(), known.size(), one.supplier(), one.name(), share});
        }
        if (!known.isEmpty()) {
            writing.batch(
                    "INSERT INTO market_scan_supplier (scan_id, seq, supplier_id, name, share) VALUES (?, ?, ?, ?, ?)",
                    known);
        }
    }
}
