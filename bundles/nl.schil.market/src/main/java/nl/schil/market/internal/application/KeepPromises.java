package nl.schil.market.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.model.Promise;
import org.jspecify.annotations.Nullable;

/** Records what was promised, and changes it with a reason. */
public final class KeepPromises {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_WHY = 2000;

    private final LocalDate today;

    public KeepPromises(LocalDate today) {
        this.today = today;
    }

    /** What a promise is about. */
    public record About(
            String organisation,
            @Nullable String category,
            @Nullable String contract,
            @Nullable String supplier) {}

    /** A promise as given. */
    public record Asked(
            @Nullable String title,
            @Nullable String kind,
            @Nullable String way,
            @Nullable String unit,
            boolean money,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal base,
            @Nullable String source,
            @Nullable String promisedOn,
            @Nullable String dueOn,
            @Nullable String why,
            boolean withdrawn) {}

    public Result<Promise> add(Actor actor, About about, Asked asked) {
        return read(actor, about, null, asked);
    }

    /** With a reason, which is kept with what was promised before. */
    public Result<Promise> change(Actor actor, Promise before, Asked asked) {
        About about = new About(before.organisation(), before.category(), before.contract(), before.supplier());
        return read(actor, about, before, asked);
    }

    private Result<Promise> read(Actor actor, About about, @Nullable Promise before, Asked asked) {
        Fields fields = new Fields();
        String title = fields.required("title", asked.title(), LONGEST_TITLE);
        Promise.Kind kind = fields.code("kind", asked.kind(), Promise.Kind.class, null);
        Promise.Way way = fields.code("way", asked.way(), Promise.Way.class, null);
        String unit = unit(fields, asked);
        BigDecimal amount = MarketFields.amount(fields, "amount", asked.amount());
        BigDecimal base = asked.base() == null ? null : MarketFields.amount(fields, "base", asked.base());
        String source = fields.required("source", asked.source(), LONGEST_SOURCE);
        LocalDate promised = MarketFields.past(fields, "promisedOn", asked.promisedOn(), today);
        LocalDate due = fields.requiredDate("dueOn", asked.dueOn());
        String why = before == null ? null : fields.required("why", asked.why(), LONGEST_WHY);
        if (promised != null && due != null && due.isBefore(promised)) {
            fields.refuse("dueOn", asked.dueOn(), "market.promise.order");
        }
        measurable(fields, way, amount, base);
        LocalDate gone = before == null ? null : before.withdrawnOn();
        return fields.good()
                ? Result.accepted(new Promise(
                        before == null ? Ids.next() : before.id(),
                        about.organisation(),
                        before == null ? 1 : before.version(),
                        about.category(),
                        about.contract(),
                        about.supplier(),
                        title,
                        kind,
                        way,
                        unit,
                        asked.money(),
                        amount,
                        base,
                        source,
                        promised,
                        due,
                        before == null ? actor.id() : before.recordedBy(),
                        today,
                        actor.id(),
                        why,
                        !asked.withdrawn() ? null : gone == null ? today : gone))
                : fields.refused();
    }

    private static void measurable(
            Fields fields, Promise.@Nullable Way way, @Nullable BigDecimal amount, @Nullable BigDecimal base) {
        if (way == Promise.Way.SUM && amount != null && amount.signum() <= 0) {
            fields.refuse("amount", amount.toPlainString(), "market.promise.amount");
        }
        if (way == Promise.Way.LEVEL && amount != null && (base == null || base.compareTo(amount) == 0)) {
            fields.refuse("base", null, "market.promise.base");
        }
    }

    private static String unit(Fields fields, Asked asked) {
        String unit = fields.required("unit", asked.unit(), LONGEST_UNIT);
        if (!unit.isEmpty()
                && asked.money()
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(one -> one.getCurrencyCode().equals(unit))) {
            fields.refuse("unit", unit, "market.promise.currency");
        }
        return unit;
    }
}
