package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.store.Columns.date;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.schil.contracts.internal.application.MomentTexts;
import nl.schil.contracts.internal.model.Moment;
import nl.schil.contracts.internal.model.MomentKind;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Decision moments of the periods agreed at the date asked, from the indexes on their dates. Their ids are
 * {@code <contract id>:<period>.end} and {@code <contract id>:<period>.tender}.
 */
@Component(service = DecisionMoments.class)
public final class SqlDecisionMoments implements DecisionMoments {
    /** More moments than one contract can have on one day: the page may begin after some of them. */
    private static final int SAME_CONTRACT = 25;

    private final Database database;

    @Activate
    public SqlDecisionMoments(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
    }

    @Override
    public String permission() {
        return "contracts.read";
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        return database.read(reading -> {
            List<DecisionMoment> moments = new ArrayList<>();
            for (boolean tender : new boolean[] {false, true}) {
                Sql sql = query(organisations, from, to, asOf, after, limit, tender ? "tender_on" : "due_on");
                moments.addAll(reading.list(sql.text(), row -> moment(row, tender, asOf), sql.arguments()));
            }
            return moments.stream()
                    .filter(m -> m.date().isAfter(after.date()) || m.id().compareTo(after.id()) > 0)
                    .sorted(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id))
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<DecisionMoment> of(OrganisationScope organisations, String type, String subjectId, LocalDate asOf) {
        return "contract".equals(type) ? of(organisations, List.of(subjectId), asOf) : List.of();
    }

    /** All moments of several contracts as they stand at {@code asOf}, by date and then id. */
    List<DecisionMoment> of(OrganisationScope organisations, Collection<String> contracts, LocalDate asOf) {
        return database.read(reading -> {
            List<DecisionMoment> moments = new ArrayList<>();
            for (boolean tender : new boolean[] {false, true}) {
                String column = tender ? "tender_on" : "due_on";
                Sql sql = select(column)
                        .in("WHERE", "p.contract_id", contracts)
                        .add("AND p." + column + " IS NOT NULL AND p.reached_on <= ?", asOf);
                standing(sql, organisations, asOf, column);
                moments.addAll(reading.list(sql.text(), row -> moment(row, tender, asOf), sql.arguments()));
            }
            return moments.stream()
                    .sorted(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id))
                    .toList();
        });
    }

    private static Sql select(String column) {
        return new Sql()
                .add("SELECT c.id, c.number, c.title, c.organisation, c.owner_email, p.seq, p.ends_on, p.last,"
                        + " p.decision, p.decided_on, p." + column + " AS moment_on"
                        + " FROM contracts_period p JOIN contracts_contract c ON c.id = p.contract_id");
    }

    /** Moments that no change of the term moved and no ending known at {@code asOf} took away, in these organisations. */
    private static Sql standing(Sql sql, OrganisationScope organisations, LocalDate asOf, String column) {
        return sql.add("AND p.superseded_on > ?", asOf)
                .add("AND (p.effective_on IS NULL OR p.ending_on > ? OR p.effective_on >= p." + column + ")", asOf)
                .add("AND " + organisations.condition("p.organisation"), organisations.arguments());
    }

    private static Sql query(
            OrganisationScope organisations,
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            After after,
            int limit,
            String column) {
        LocalDate begin = after.date().isAfter(from) ? after.date() : from;
        String contract =
                after.id().contains(":") ? after.id().substring(0, after.id().indexOf(':')) : after.id();
        Sql sql = select(column)
                .add("WHERE p." + column + " BETWEEN ? AND ? AND p.reached_on <= ?", begin, to, asOf)
                .add("AND (p." + column + " > ? OR p.contract_id >= ?)", begin, begin == from ? "" : contract);
        return standing(sql, organisations, asOf, column)
                .add("ORDER BY p." + column + ", p.contract_id, p.seq LIMIT ?", limit + SAME_CONTRACT);
    }

    private static DecisionMoment moment(ResultSet row, boolean tender, LocalDate asOf) throws SQLException {
        int period = row.getInt("seq");
        LocalDate end = LocalDate.parse(row.getString("ends_on"));
        LocalDate date = LocalDate.parse(row.getString("moment_on"));
        LocalDate decidedOn = date(row, "decided_on");
        boolean decided = decidedOn != null && !decidedOn.isAfter(asOf);
        MomentKind kind = tender ? MomentKind.RETENDER : kind(row);
        String id = row.getString("id");
        return new DecisionMoment(
                id + ":" + Moment.key(period, tender),
                date,
                kind.name(),
                MomentTexts.what(kind, period, end),
                MomentTexts.consequence(kind, period, end),
                kind.choices().stream().map(Enum::name).toList(),
                "contract",
                id,
                row.getString("number") + " " + row.getString("title"),
                "/contracts/" + id,
                row.getString("organisation"),
                row.getString("owner_email"),
                Moment.status(date, decidedOn, asOf),
                decided ? decidedOn : null,
                decided ? row.getString("decision") : null);
    }

    private static MomentKind kind(ResultSet row) throws SQLException {
        @Nullable String last = row.getString("last");
        if (last == null) {
            return MomentKind.NOTICE;
        }
        return "1".equals(last) ? MomentKind.END : MomentKind.OPTION_OR_NOTICE;
    }
}
