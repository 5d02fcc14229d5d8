package nl.schil.suppliers.internal.store;

import static nl.schil.suppliers.internal.store.SupplierTables.date;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.schil.suppliers.internal.model.Blocking;
import nl.schil.suppliers.internal.model.Blocking.Ground;
import nl.schil.suppliers.internal.model.CategoryStatus;
import nl.schil.suppliers.internal.model.CategoryStatus.Status;
import nl.schil.suppliers.internal.model.Certificate;
import nl.schil.suppliers.internal.model.Certificate.Kind;
import nl.schil.suppliers.internal.model.Turnover;
import org.jspecify.annotations.Nullable;

/** The tables of what is known of suppliers. */
public final class FactTables {
    public static final FactTable<Certificate> CERTIFICATES = new FactTable<>(
            "suppliers_certificate",
            "id, supplier, kind, title, level, scheme_version, valid_from, valid_to, scope, source, recorded_on, version",
            "kind, title, valid_to DESC, id",
            FactTables::certificate,
            c -> new @Nullable Object[] {
                c.id(),
                c.supplier(),
                c.kind(),
                c.title(),
                c.level(),
                c.schemeVersion(),
                c.validFrom(),
                c.validTo(),
                c.scope(),
                c.source(),
                c.recordedOn(),
                c.version()
            });

    public static final FactTable<Turnover> TURNOVERS = new FactTable<>(
            "suppliers_turnover",
            "id, supplier, year, cents, currency, source, source_date, version",
            "year DESC, source_date DESC, id DESC",
            FactTables::turnover,
            t -> new @Nullable Object[] {
                t.id(), t.supplier(), t.year(), t.cents(), t.currency(), t.source(), t.sourceDate(), t.version()
            });

    public static final FactTable<Blocking> BLOCKINGS = new FactTable<>(
            "suppliers_blocking",
            "id, supplier, organisation, ground, reason, blocked_from, blocked_until, version",
            "blocked_from DESC, id DESC",
            FactTables::blocking,
            b -> new @Nullable Object[] {
                b.id(), b.supplier(), b.organisation(), b.ground(), b.reason(), b.from(), b.until(), b.version()
            });

    public static final FactTable<CategoryStatus> CATEGORIES = new FactTable<>(
            "suppliers_category",
            "id, supplier, organisation, category, status, valid_from, valid_to, version",
            "category, valid_from DESC, id DESC",
            FactTables::category,
            c -> new @Nullable Object[] {
                c.id(), c.supplier(), c.organisation(), c.category(), c.status(), c.from(), c.to(), c.version()
            });

    private FactTables() {}

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getString("id"),
                row.getString("supplier"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("level"),
                row.getString("scheme_version"),
                date(row, "valid_from"),
                date(row, "valid_to"),
                row.getString("scope"),
                row.getString("source"),
                day(row, "recorded_on"),
                row.getLong("version"));
    }

    private static Turnover turnover(ResultSet row) throws SQLException {
        return new Turnover(
                row.getString("id"),
                row.getString("supplier"),
                row.getInt("year"),
                row.getLong("cents"),
                row.getString("currency"),
                row.getString("source"),
                day(row, "source_date"),
                row.getLong("version"));
    }

    private static Blocking blocking(ResultSet row) throws SQLException {
        return new Blocking(
                row.getString("id"),
                row.getString("supplier"),
                row.getString("organisation"),
                Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                day(row, "blocked_from"),
                day(row, "blocked_until"),
                row.getLong("version"));
    }

    private static CategoryStatus category(ResultSet row) throws SQLException {
        return new CategoryStatus(
                row.getString("id"),
                row.getString("supplier"),
                row.getString("organisation"),
                row.getString("category"),
                Status.valueOf(row.getString("status")),
                day(row, "valid_from"),
                date(row, "valid_to"),
                row.getLong("version"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }
}
