package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.store.Columns.code;
import static nl.schil.contracts.internal.store.Columns.date;
import static nl.schil.contracts.internal.store.Columns.number;
import static nl.schil.contracts.internal.store.Columns.period;
import static nl.schil.contracts.internal.store.Columns.text;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.ContractPeriod;
import nl.schil.contracts.internal.model.Description;
import nl.schil.contracts.internal.model.Document;
import nl.schil.contracts.internal.model.DocumentKind;
import nl.schil.contracts.internal.model.Ending;
import nl.schil.contracts.internal.model.EndingKind;
import nl.schil.contracts.internal.model.Missing;
import nl.schil.contracts.internal.model.Motivation;
import nl.schil.contracts.internal.model.Nature;
import nl.schil.contracts.internal.model.Stewardship;
import nl.schil.contracts.internal.model.SupplierParty;
import nl.schil.contracts.internal.model.Technique;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.Worth;
import org.jspecify.annotations.Nullable;

/** One row of {@code contracts_contract}; its periods and documents are rows of their own. */
record ContractRow(
        String id,
        String organisation,
        long version,
        Description description,
        SupplierParty supplier,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate start,
        boolean optionsKnown,
        @Nullable Period notice,
        Worth worth,
        Stewardship stewardship,
        Motivation motivation,
        @Nullable Ending ending) {

    private static final List<String> COLUMNS = List.of(
            "organisation",
            "version",
            "number",
            "title",
            "kind",
            "nature",
            "terms",
            "category",
            "cpv",
            "framework",
            "external_id",
            "technique",
            "tender_ref",
            "supplier_key",
            "supplier_name",
            "supplier_id",
            "signed_on",
            "starts_on",
            "options_known",
            "notice",
            "maximum",
            "maximum_quantity",
            "quantity_unit",
            "estimated",
            "currency",
            "owner_email",
            "tier",
            "tier_on",
            "verified_on",
            "term_motivation",
            "term_motivated_on",
            "ceiling_waiver",
            "ending",
            "ending_on",
            "effective_on",
            "ending_by",
            "runs_from",
            "runs_until",
            "complete_on",
            "agreement_on",
            "search");

    static final String SELECT = "SELECT c.id, "
            + String.join(", ", COLUMNS.stream().map(c -> "c." + c).toList()) + " FROM contracts_contract c ";
    static final String INSERT = "INSERT INTO contracts_contract (" + String.join(", ", COLUMNS) + ", id) VALUES ("
            + String.join(", ", Collections.nCopies(COLUMNS.size() + 1, "?")) + ")";
    static final String UPDATE =
            "UPDATE contracts_contract SET " + String.join(" = ?, ", COLUMNS) + " = ? WHERE id = ? AND version = ?";

    static ContractRow of(ResultSet row) throws SQLException {
        return new ContractRow(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                description(row),
                new SupplierParty(
                        row.getString("supplier_key"), row.getString("supplier_name"), row.getString("supplier_id")),
                date(row, "signed_on"),
                date(row, "starts_on"),
                row.getInt("options_known") == 1,
                period(row, "notice"),
                worth(row),
                new Stewardship(
                        row.getString("owner_email"),
                        code(row, "tier", Tier.class),
                        date(row, "tier_on"),
                        LocalDate.parse(row.getString("verified_on"))),
                new Motivation(
                        row.getString("term_motivation"),
                        date(row, "term_motivated_on"),
                        row.getString("ceiling_waiver")),
                ending(row));
    }

    private static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getString("number"),
                row.getString("title"),
                ContractKind.valueOf(row.getString("kind")),
                code(row, "nature", Nature.class),
                row.getString("terms"),
                row.getString("category"),
                row.getString("cpv"),
                row.getString("framework"),
                row.getString("external_id"),
                code(row, "technique", Technique.class),
                row.getString("tender_ref"));
    }

    private static Worth worth(ResultSet row) throws SQLException {
        String quantity = row.getString("maximum_quantity");
        return new Worth(
                number(row, "maximum"),
                quantity == null ? null : new BigDecimal(quantity),
                number(row, "estimated"),
                row.getString("currency"),
                row.getString("quantity_unit"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        EndingKind kind = code(row, "ending", EndingKind.class);
        return kind == null
                ? null
                : new Ending(
                        kind,
                        LocalDate.parse(row.getString("ending_on")),
                        LocalDate.parse(row.getString("effective_on")),
                        row.getString("ending_by"));
    }

    /** The arguments of {@link #INSERT}, and of {@link #UPDATE} when the version before is added. */
    static @Nullable Object[] arguments(Contract contract, long version) {
        Description d = contract.description();
        SupplierParty s = contract.supplier();
        Term t = contract.term();
        Worth w = contract.worth();
        Stewardship k = contract.stewardship();
        Motivation m = contract.motivation();
        Ending e = contract.ending();
        return new @Nullable Object[] {
            contract.organisation(),
            version,
            d.number(),
            d.title(),
            d.kind(),
            d.nature(),
            d.terms(),
            d.category(),
            d.cpv(),
            d.framework(),
            d.externalId(),
            d.technique(),
            d.tenderRef(),
            s.key(),
            s.name(),
            s.id(),
            t.signedOn(),
            t.start(),
            t.options() == null ? 0 : 1,
            text(t.notice()),
            w.maximum(),
            w.maximumQuantity() == null ? null : w.maximumQuantity().toPlainString(),
            w.unit(),
            w.estimated(),
            w.currency(),
            k.ownerEmail(),
            k.tier(),
            k.tierOn(),
            k.verifiedOn(),
            m.term(),
            m.termOn(),
            m.ceiling(),
            e == null ? null : e.kind(),
            e == null ? null : e.on(),
            e == null ? null : e.effective(),
            e == null ? null : e.by(),
            runsFrom(t),
            runsUntil(contract),
            Missing.of(contract).isEmpty() ? k.verifiedOn() : null,
            agreementOn(contract),
            search(contract),
            contract.id()
        };
    }

    private static @Nullable LocalDate runsFrom(Term term) {
        LocalDate start = term.start();
        LocalDate signed = term.signedOn();
        return start == null || signed == null || signed.isBefore(start) ? start : signed;
    }

    private static LocalDate runsUntil(Contract contract) {
        ContractPeriod reached = contract.term().periods().get(contract.term().exercised(Columns.NEVER));
        LocalDate end = reached.end() == null ? Columns.NEVER : reached.end();
        Ending ending = contract.ending();
        return ending != null && ending.effective().isBefore(end) ? ending.effective() : end;
    }

    private static @Nullable LocalDate agreementOn(Contract contract) {
        return contract.documents().stream()
                .filter(d -> d.kind() == DocumentKind.AGREEMENT)
                .map(Document::addedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static String search(Contract contract) {
        return String.join(
                        " ",
                        Stream.of(
                                        contract.description().number(),
                                        contract.description().title(),
                                        contract.supplier().name(),
                                        contract.supplier().key())
                                .filter(part -> part != null)
                                .toList())
                .toLowerCase(Locale.ROOT);
    }
}
