package nl.schil.market.internal.application;

import java.util.List;
import java.util.Set;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.market.internal.model.Category;
import org.jspecify.annotations.Nullable;

/** Makes and changes categories. */
public final class KeepCategories {
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PREFIXES = 100;

    private final CpvPrefixes cpv;
    private final Set<String> people;
    private final Set<String> organisations;

    /**
     * @param people account ids of those who can be named
     * @param organisations ids of the organisations of the installation
     */
    public KeepCategories(CpvPrefixes cpv, Set<String> people, Set<String> organisations) {
        this.cpv = cpv;
        this.people = people;
        this.organisations = organisations;
    }

    /** A category as given. */
    public record Asked(
            @Nullable String code,
            @Nullable String name,
            List<String> cpv,
            @Nullable String owner,
            @Nullable String holder,
            boolean innovation,
            boolean gold) {}

    public Result<Category> add(String organisation, Asked asked) {
        return read(new Category(Ids.next(), organisation, 1, "", "", List.of(), null, null, false, false), asked);
    }

    public Result<Category> change(Category before, Asked asked) {
        return read(before, asked);
    }

    private Result<Category> read(Category before, Asked asked) {
        Fields fields = new Fields();
        String code = fields.required("code", asked.code(), LONGEST_CODE);
        String name = fields.required("name", asked.name(), LONGEST_NAME);
        if (asked.cpv().size() > MOST_PREFIXES) {
            fields.refuse("cpv", null, "market.too-many", "max", MOST_PREFIXES);
        }
        List<String> prefixes = cpv.read(fields, asked.cpv());
        String owner = fields.optional("owner", asked.owner(), LONGEST_NAME);
        if (owner != null && !owner.equals(before.owner()) && !people.contains(owner)) {
            fields.refuse("owner", owner, "market.person");
        }
        String holder = fields.optional("holder", asked.holder(), LONGEST_NAME);
        if (holder != null && !organisations.contains(holder)) {
            fields.refuse("holder", holder, "market.organisation.unknown");
        }
        return fields.good()
                ? Result.accepted(new Category(
                        before.id(),
                        before.organisation(),
                        before.version(),
                        code,
                        name,
                        prefixes,
                        owner,
                        before.organisation().equals(holder) ? null : holder,
                        asked.innovation(),
                        asked.gold()))
                : fields.refused();
    }
}
