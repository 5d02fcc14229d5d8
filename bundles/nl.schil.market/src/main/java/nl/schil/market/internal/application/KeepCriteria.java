package nl.schil.market.internal.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.market.internal.model.Axis;
import nl.schil.market.internal.model.Criterion;
import org.jspecify.annotations.Nullable;

/** Reads the criteria that an organisation wants. */
public final class KeepCriteria {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 200;
    private static final int LONGEST_CODE = 60;
    private static final int HEAVIEST = 1000;
    private static final int MOST = 40;

    private KeepCriteria() {}

    /** A criterion as given. */
    public record Asked(
            @Nullable String code,
            @Nullable String axis,
            @Nullable Integer weight,
            @Nullable String nl,
            @Nullable String en) {}

    /** All criteria, or everything that is wrong with them: each axis has at least one, codes are unique. */
    public static Result<List<Criterion>> read(List<Asked> asked) {
        Fields fields = new Fields();
        List<Criterion> criteria = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String at = "criteria[" + i + "].";
            int before = fields.violations().size();
            Asked one = asked.get(i);
            String code = fields.required(at + "code", one.code(), LONGEST_CODE);
            Axis axis = fields.code(at + "axis", one.axis(), Axis.class, null);
            String nl = fields.required(at + "nl", one.nl(), LONGEST);
            String en = fields.required(at + "en", one.en(), LONGEST);
            Integer weight = one.weight();
            if (weight == null || weight < 1 || weight > HEAVIEST) {
                fields.refuse(at + "weight", String.valueOf(weight), "market.weight", "max", HEAVIEST);
            }
            if (!code.isEmpty() && (!CODE.matcher(code).matches() || !codes.add(code))) {
                fields.refuse(at + "code", code, "market.criterion.code");
            }
            if (fields.violations().size() == before) {
                criteria.add(new Criterion(code, axis, weight, nl, en));
            }
        }
        for (Axis axis : Axis.values()) {
            if (criteria.stream().noneMatch(one -> one.axis() == axis)) {
                fields.refuse("criteria", axis.name(), "market.criterion.axis");
            }
        }
        if (asked.size() > MOST) {
            fields.refuse("criteria", null, "market.too-many", "max", MOST);
        }
        return fields.good() ? Result.accepted(criteria) : fields.refused();
    }
}
