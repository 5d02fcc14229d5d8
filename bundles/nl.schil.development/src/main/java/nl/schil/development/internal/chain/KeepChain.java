package nl.schil.development.internal.chain;

import java.time.LocalDate;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.chain.ChainGoal;
import nl.schil.development.internal.model.chain.ChainLink;
import nl.schil.development.internal.model.chain.Reach;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Reads goals in the chain and the links behind them. */
final class KeepChain {
    private static final int TITLE = 200;
    private static final int TEXT = 500;

    private final Subjects subjects;
    private final LocalDate today;

    KeepChain(Subjects subjects, LocalDate today) {
        this.subjects = subjects;
        this.today = today;
    }

    /** A goal as given. */
    record AskedGoal(
            @Nullable String title,
            @Nullable String reference,
            @Nullable String goal,
            @Nullable String since,
            @Nullable String endedOn) {}

    /** A link as given. */
    record AskedLink(
            @Nullable String supplier,
            @Nullable String party,
            @Nullable String partyName,
            @Nullable String delivers,
            @Nullable Integer dependency,
            @Nullable Integer influence,
            @Nullable String reach,
            @Nullable String source,
            @Nullable String establishedOn,
            @Nullable String endedOn) {}

    /** @param before the goal that is changed, or null for a new one */
    Result<ChainGoal> goal(String organisation, @Nullable ChainGoal before, AskedGoal asked) {
        Fields fields = new Fields();
        LocalDate given = fields.date("since", asked.since());
        LocalDate since = given == null ? today : given;
        LocalDate ended = fields.date("endedOn", asked.endedOn());
        if (ended != null && ended.isBefore(since)) {
            fields.refuse("endedOn", ended, "development.chain.order");
        }
        String kept = kept(fields, organisation, before, asked.goal());
        ChainGoal goal = new ChainGoal(
                before == null ? Ids.next() : before.id(),
                organisation,
                before == null ? 1 : before.version(),
                fields.required("title", asked.title(), TITLE),
                fields.optional("reference", asked.reference(), TEXT),
                kept,
                since,
                ended);
        return fields.good() ? Result.accepted(goal) : fields.refused();
    }

    /** @param before the link that is changed, which stays with its supplier, or null for a new one */
    Result<ChainLink> link(ChainGoal goal, @Nullable ChainLink before, AskedLink asked) {
        Fields fields = new Fields();
        String supplier = before == null ? fields.required("supplier", asked.supplier(), TITLE) : before.supplier();
        String party = fields.optional("party", asked.party(), TITLE);
        String name = party == null ? fields.required("partyName", asked.partyName(), TITLE) : null;
        if (before == null && !supplier.isEmpty()) {
            known(fields, "supplier", supplier);
        }
        if (party != null) {
            known(fields, "party", party);
        }
        if (supplier.equals(party)) {
            fields.refuse("party", party, "development.chain.itself");
        }
        scale(fields, "dependency", asked.dependency());
        scale(fields, "influence", asked.influence());
        Reach reach = fields.code("reach", asked.reach(), Reach.class, null);
        LocalDate given = fields.date("establishedOn", asked.establishedOn());
        LocalDate established = given == null ? today : given;
        if (established.isAfter(today)) {
            fields.refuse("establishedOn", established, "development.chain.future");
        }
        LocalDate ended = fields.date("endedOn", asked.endedOn());
        if (ended != null && ended.isBefore(established)) {
            fields.refuse("endedOn", ended, "development.chain.order");
        }
        String delivers = fields.required("delivers", asked.delivers(), TEXT);
        String source = fields.required("source", asked.source(), TEXT);
        return !fields.good() || reach == null
                ? fields.refused()
                : Result.accepted(new ChainLink(
                        before == null ? Ids.next() : before.id(),
                        goal.id(),
                        goal.organisation(),
                        before == null ? 1 : before.version(),
                        supplier,
                        party,
                        name,
                        delivers,
                        asked.dependency(),
                        asked.influence(),
                        reach,
                        source,
                        established,
                        ended));
    }

    /** The circularity goal that it is: one of the organisation, or the one that it was already. */
    private @Nullable String kept(
            Fields fields, String organisation, @Nullable ChainGoal before, @Nullable String asked) {
        String id = fields.optional("goal", asked, TITLE);
        boolean stays = before != null && id != null && id.equals(before.goal());
        if (id != null
                && !stays
                && subjects.goal(id)
                        .filter(ref -> ref.organisation().equals(organisation))
                        .isEmpty()) {
            fields.refuse("goal", id, "development.chain.goal.unknown");
        }
        return id;
    }

    private void known(Fields fields, String field, String id) {
        if (subjects.supplier(id).isEmpty()) {
            fields.refuse(field, id, "development.supplier.unknown");
        }
    }

    private static void scale(Fields fields, String field, @Nullable Integer value) {
        if (value != null && (value < ChainLink.LEAST || value > ChainLink.MOST)) {
            fields.refuse(field, value, "development.chain.scale", "max", ChainLink.MOST);
        }
    }
}
