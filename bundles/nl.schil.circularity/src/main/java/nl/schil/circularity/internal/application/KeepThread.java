package nl.schil.circularity.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.codelist.CpvPrefix;
import org.jspecify.annotations.Nullable;

/** Reads where a goal applies, and the links of its threads. */
public final class KeepThread {
    private static final int NAME = 200;
    private static final int TEXT = 1000;

    private final Subjects subjects;
    private final LocalDate today;

    public KeepThread(Subjects subjects, LocalDate today) {
        this.subjects = subjects;
        this.today = today;
    }

    /** Where a goal applies, as given. */
    public record AskedCascade(
            @Nullable String category,
            @Nullable String cpv,
            @Nullable String contract,
            @Nullable BigDecimal share,
            @Nullable String since,
            @Nullable String endedOn) {}

    /** A link as given. */
    public record AskedLink(
            @Nullable String contract,
            @Nullable String link,
            @Nullable String said,
            @Nullable String reference,
            @Nullable String madeBy,
            @Nullable String establishedOn,
            @Nullable String scorecard,
            @Nullable String kpi,
            @Nullable String endedOn) {}

    /** @param before what is changed, which stays where it applies, or null for a new one */
    public Result<Cascade> cascade(Goal goal, @Nullable Cascade before, AskedCascade asked) {
        Fields fields = new Fields();
        String category = before == null ? fields.optional("category", asked.category(), NAME) : before.category();
        String contract = before == null ? fields.optional("contract", asked.contract(), NAME) : before.contract();
        String written = before == null ? fields.optional("cpv", asked.cpv(), NAME) : before.cpv();
        String cpv = written == null ? null : cpv(fields, written);
        if (Stream.of(category, written, contract).filter(Objects::nonNull).count() != 1) {
            fields.refuse("category", category, "circularity.cascade.one");
        }
        if (before == null && contract != null) {
            known(fields, goal, contract);
        }
        BigDecimal share = asked.share() == null ? BigDecimal.ONE : asked.share();
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            fields.refuse("share", share, "circularity.cascade.share");
        }
        LocalDate since = day(fields, "since", asked.since());
        LocalDate ended = ended(fields, asked.endedOn(), since);
        return fields.good()
                ? Result.accepted(new Cascade(
                        before == null ? Ids.next() : before.id(),
                        goal.id(),
                        before == null ? 1 : before.version(),
                        category,
                        cpv,
                        contract,
                        share,
                        since,
                        ended))
                : fields.refused();
    }

    /** @param before what is changed, which stays with its contract and its place, or null for a new one */
    public Result<ThreadLink> link(Goal goal, @Nullable ThreadLink before, AskedLink asked) {
        Fields fields = new Fields();
        Link link = before == null ? fields.code("link", asked.link(), Link.class, null) : before.link();
        String contract = before == null ? fields.optional("contract", asked.contract(), NAME) : before.contract();
        if (link == Link.MEASUREMENT || link == Link.DECISION) {
            fields.refuse("link", link, "circularity.link.computed");
        } else if (link != null && link != Link.STRATEGY_MEASURE && contract == null) {
            fields.refuse("contract", null, "circularity.link.contract");
        }
        if (before == null && contract != null) {
            known(fields, goal, contract);
        }
        String scorecard = fields.optional("scorecard", asked.scorecard(), NAME);
        String kpi = fields.optional("kpi", asked.kpi(), NAME);
        if ((scorecard == null) != (kpi == null) || scorecard != null && link != Link.OWNED_KPI) {
            fields.refuse("kpi", kpi, "circularity.link.series");
        }
        LocalDate established = day(fields, "establishedOn", asked.establishedOn());
        if (established.isAfter(today)) {
            fields.refuse("establishedOn", established, "circularity.point.future");
        }
        LocalDate ended = ended(fields, asked.endedOn(), established);
        String said = fields.required("said", asked.said(), TEXT);
        String madeBy = fields.required("madeBy", asked.madeBy(), NAME);
        String reference = fields.optional("reference", asked.reference(), TEXT);
        return !fields.good() || link == null
                ? fields.refused()
                : Result.accepted(new ThreadLink(
                        before == null ? Ids.next() : before.id(),
                        goal.id(),
                        before == null ? 1 : before.version(),
                        contract,
                        link,
                        said,
                        reference,
                        madeBy,
                        established,
                        scorecard == null || kpi == null ? null : new ThreadLink.Series(scorecard, kpi),
                        ended));
    }

    private @Nullable String cpv(Fields fields, String written) {
        CpvPrefix prefix = CpvPrefix.of(written).orElse(null);
        if (prefix == null) {
            fields.refuse("cpv", written, "circularity.cascade.cpv", "cpv", written);
        } else if (subjects.knowCpv() && subjects.cpv(prefix).isEmpty()) {
            fields.refuse("cpv", written, "circularity.cascade.cpv.unlisted", "cpv", written);
        }
        return prefix == null ? null : prefix.digits();
    }

    private LocalDate day(Fields fields, String field, @Nullable String text) {
        LocalDate given = fields.date(field, text);
        return given == null ? today : given;
    }

    private static @Nullable LocalDate ended(Fields fields, @Nullable String text, LocalDate since) {
        LocalDate ended = fields.date("endedOn", text);
        if (ended != null && ended.isBefore(since)) {
            fields.refuse("endedOn", ended, "circularity.goal.order");
        }
        return ended;
    }

    private void known(Fields fields, Goal goal, String contract) {
        if (subjects.knowContracts()
                && subjects.contract(contract)
                        .filter(ref -> ref.organisation().equals(goal.organisation()))
                        .isEmpty()) {
            fields.refuse("contract", contract, "circularity.contract.unknown");
        }
    }
}
