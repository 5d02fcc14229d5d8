package nl.schil.market.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Scan;
import org.jspecify.annotations.Nullable;

/** Records and changes market scans. */
public final class KeepScans {
    private static final int LONGEST = 8000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int MOST = 200;
    private static final int MOST_CAPABLE = 1_000_000;

    private final Directories directories;
    private final LocalDate today;

    public KeepScans(Directories directories, LocalDate today) {
        this.directories = directories;
        this.today = today;
    }

    /** A scan as given; shares are fractions. */
    public record Asked(
            @Nullable String scannedOn,
            @Nullable Integer capable,
            @Nullable String trends,
            List<AskedSource> sources,
            List<AskedSupplier> suppliers,
            boolean withdrawn) {}

    public record AskedSource(
            @Nullable String title, @Nullable String address) {}

    public record AskedSupplier(
            @Nullable String supplier,
            @Nullable String name,
            @Nullable BigDecimal share) {}

    public Result<Scan> add(Actor actor, Category category, Asked asked) {
        return read(
                new Scan(
                        Ids.next(),
                        category.id(),
                        category.organisation(),
                        1,
                        today,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        actor.id(),
                        null),
                asked);
    }

    public Result<Scan> change(Scan before, Asked asked) {
        return read(before, asked);
    }

    private Result<Scan> read(Scan before, Asked asked) {
        Fields fields = new Fields();
        LocalDate on = MarketFields.past(fields, "scannedOn", asked.scannedOn(), today);
        if (asked.capable() != null && (asked.capable() < 0 || asked.capable() > MOST_CAPABLE)) {
            fields.refuse("capable", asked.capable().toString(), "market.scan.capable");
        }
        String trends = fields.optional("trends", asked.trends(), LONGEST);
        List<Scan.Source> sources = sources(fields, asked.sources());
        List<Scan.Known> suppliers = suppliers(fields, asked.suppliers());
        LocalDate withdrawn = !asked.withdrawn() ? null : before.withdrawnOn() == null ? today : before.withdrawnOn();
        return fields.good()
                ? Result.accepted(new Scan(
                        before.id(),
                        before.category(),
                        before.organisation(),
                        before.version(),
                        on,
                        asked.capable(),
                        trends,
                        sources,
                        suppliers,
                        before.recordedBy(),
                        withdrawn))
                : fields.refused();
    }

    private static List<Scan.Source> sources(Fields fields, List<AskedSource> asked) {
        List<Scan.Source> sources = new ArrayList<>();
        if (asked.size() < Scan.FEWEST_SOURCES || asked.size() > MOST) {
            fields.refuse("sources", String.valueOf(asked.size()), "market.scan.sources", "min", Scan.FEWEST_SOURCES);
            return sources;
        }
        for (int i = 0; i < asked.size(); i++) {
            String at = "sources[" + i + "].";
            String title = fields.required(at + "title", asked.get(i).title(), LONGEST_TITLE);
            String address =
                    MarketFields.address(fields, at + "address", asked.get(i).address(), LONGEST_ADDRESS);
            if (!title.isEmpty()) {
                sources.add(new Scan.Source(title, address));
            }
        }
        return sources;
    }

    private List<Scan.Known> suppliers(Fields fields, List<AskedSupplier> asked) {
        List<Scan.Known> known = new ArrayList<>();
        if (asked.size() > MOST) {
            fields.refuse("suppliers", null, "market.too-many", "max", MOST);
            return known;
        }
        BigDecimal together = BigDecimal.ZERO;
        Set<String> once = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String at = "suppliers[" + i + "].";
            Scan.Known one = supplier(fields, at, asked.get(i));
            if (!once.add(one.supplier() == null ? "name " + one.name() : one.supplier())) {
                fields.refuse(at + "name", one.name(), "market.scan.twice");
            }
            together = one.share() == null ? together : together.add(one.share());
            known.add(one);
        }
        if (together.compareTo(BigDecimal.ONE) > 0) {
            fields.refuse("suppliers", null, "market.scan.shares", "sum", together);
        }
        return known;
    }

    private Scan.Known supplier(Fields fields, String at, AskedSupplier asked) {
        String id = fields.optional(at + "supplier", asked.supplier(), LONGEST_TITLE);
        if (id != null && !directories.isSupplier(id)) {
            fields.refuse(at + "supplier", id, "market.supplier.unknown");
        }
        String name = id == null ? fields.required(at + "name", asked.name(), LONGEST_TITLE) : null;
        BigDecimal share = asked.share();
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 6)) {
            fields.refuse(at + "share", share.toPlainString(), "market.scan.share");
            share = null;
        }
        return new Scan.Known(id, name, share);
    }
}
