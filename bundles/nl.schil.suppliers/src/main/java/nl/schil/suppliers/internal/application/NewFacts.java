package nl.schil.suppliers.internal.application;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.suppliers.internal.model.Blocking;
import nl.schil.suppliers.internal.model.Blocking.Ground;
import nl.schil.suppliers.internal.model.CategoryStatus;
import nl.schil.suppliers.internal.model.CategoryStatus.Status;
import nl.schil.suppliers.internal.model.Certificate;
import nl.schil.suppliers.internal.model.Certificate.Kind;
import nl.schil.suppliers.internal.model.Turnover;
import org.jspecify.annotations.Nullable;

/** Facts about suppliers as somebody enters them: texts that are read together, so that all faults are said at once. */
public final class NewFacts {
    private static final int SHORT = 100;
    private static final int LONG = 500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private NewFacts() {}

    /**
     * Who a fact is about, and which record it is.
     *
     * @param id id of the record
     * @param supplier id of the supplier
     * @param version the version it becomes
     */
    public record Record(String id, String supplier, long version) {}

    /** A certificate as entered. */
    public record NewCertificate(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String level,
            @Nullable String schemeVersion,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String scope,
            @Nullable String source) {
        public Certificate read(Record record, LocalDate recordedOn, Fields fields) {
            Kind read = fields.choice("kind", kind, Kind.class);
            String name = fields.text("title", title, SHORT);
            if (read == Kind.OTHER && name == null) {
                fields.add(Violation.of("title", null, "suppliers.certificate.title.required"));
            }
            LocalDate from = fields.date("validFrom", validFrom);
            LocalDate to = fields.date("validTo", validTo);
            fields.order(from, "validTo", to);
            Certificate certificate = new Certificate(
                    record.id(),
                    record.supplier(),
                    read,
                    read == Kind.OTHER ? name : null,
                    fields.text("level", level, SHORT),
                    fields.text("schemeVersion", schemeVersion, SHORT),
                    from,
                    to,
                    fields.text("scope", scope, LONG),
                    fields.required("source", source, SHORT),
                    recordedOn,
                    record.version());
            fields.refuse();
            return certificate;
        }
    }

    /** A turnover as entered. */
    public record NewTurnover(
            @Nullable Integer year,
            @Nullable Long cents,
            @Nullable String currency,
            @Nullable String source,
            @Nullable String sourceDate) {
        public Turnover read(Record record, LocalDate today, Fields fields) {
            LocalDate date = fields.requiredDate("sourceDate", sourceDate);
            if (date.isAfter(today)) {
                fields.add(Violation.of("sourceDate", date.toString(), "suppliers.date.future"));
            }
            Turnover turnover = new Turnover(
                    record.id(),
                    record.supplier(),
                    within("year", year == null ? null : year.longValue(), FIRST_YEAR, LAST_YEAR, fields)
                            .intValue(),
                    within("cents", cents, 0, Long.MAX_VALUE, fields),
                    currency(fields),
                    fields.required("source", source, SHORT),
                    date,
                    record.version());
            fields.refuse();
            return turnover;
        }

        private String currency(Fields fields) {
            String code = currency == null || currency.isBlank()
                    ? "EUR"
                    : currency.strip().toUpperCase(Locale.ROOT);
            boolean known = Currency.getAvailableCurrencies().stream()
                    .anyMatch(c -> c.getCurrencyCode().equals(code));
            if (!known) {
                fields.add(Violation.of("currency", code, "suppliers.currency.unknown"));
            }
            return code;
        }

        private static Long within(String field, @Nullable Long value, long least, long most, Fields fields) {
            if (value == null) {
                fields.add(Violation.of(field, null, Fields.REQUIRED));
                return 0L;
            }
            if (value < least || value > most) {
                fields.add(new Violation(
                        field, value.toString(), "suppliers.number.range", Map.of("least", least, "most", most)));
            }
            return value;
        }
    }

    /** A blocking as entered. */
    public record NewBlocking(
            @Nullable String ground,
            @Nullable String reason,
            @Nullable String from,
            @Nullable String until) {
        public Blocking read(Record record, String organisation, Fields fields) {
            Ground read = fields.choice("ground", ground, Ground.class);
            String facts = fields.required("reason", reason, LONG);
            LocalDate first = fields.requiredDate("from", from);
            LocalDate last = fields.requiredDate("until", until);
            fields.order(first, "until", last);
            if (last.isAfter(read.latest(first))) {
                fields.add(new Violation(
                        "until",
                        last.toString(),
                        "suppliers.blocking.long",
                        Map.of("years", read.mostYears(), "latest", read.latest(first))));
            }
            fields.refuse();
            return new Blocking(
                    record.id(), record.supplier(), organisation, read, facts, first, last, record.version());
        }
    }

    /** A status in a category as entered. */
    public record NewStatus(
            @Nullable String category,
            @Nullable String status,
            @Nullable String from,
            @Nullable String to) {
        public CategoryStatus read(Record record, String organisation, Fields fields) {
            String name = fields.required("category", category, SHORT);
            Status read = fields.choice("status", status, Status.class);
            LocalDate first = fields.requiredDate("from", from);
            LocalDate last = fields.date("to", to);
            fields.order(first, "to", last);
            fields.refuse();
            return new CategoryStatus(
                    record.id(), record.supplier(), organisation, name, read, first, last, record.version());
        }
    }
}
