package nl.schil.innovation.internal.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.schil.innovation.internal.model.Settings;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Reads what an organisation agrees about its pipeline. */
public final class KeepSettings {
    private static final int MOST = 20;
    private static final int CRITERION = 300;
    private static final int CATEGORY = 100;
    private static final int MOST_CATEGORIES = 200;

    private KeepSettings() {}

    /** Settings as given; a gate that is left out keeps the criteria that come with the module. */
    public record Asked(
            @Nullable Integer answerDays,
            Map<String, List<@Nullable String>> criteria,
            List<@Nullable String> categories) {}

    public static Result<Settings> read(long version, Asked asked) {
        Fields fields = new Fields();
        int days = asked.answerDays() == null ? Settings.USUAL_DAYS : asked.answerDays();
        if (days < 1 || days > Settings.MOST_DAYS) {
            fields.refuse("answerDays", days, "innovation.settings.days", "max", Settings.MOST_DAYS);
        }
        Map<Stage, List<String>> criteria = criteria(fields, asked.criteria());
        TreeSet<String> categories = new TreeSet<>();
        asked.categories().forEach(category -> {
            String code = fields.optional("categories", category, CATEGORY);
            if (code != null) {
                categories.add(code);
            }
        });
        if (categories.size() > MOST_CATEGORIES) {
            fields.refuse("categories", null, "innovation.settings.many", "max", MOST_CATEGORIES);
        }
        return fields.good()
                ? Result.accepted(new Settings(version, days, criteria, List.copyOf(categories)))
                : fields.refused();
    }

    private static Map<Stage, List<String>> criteria(Fields fields, Map<String, List<@Nullable String>> asked) {
        Map<Stage, List<String>> criteria = new EnumMap<>(Stage.class);
        asked.forEach((code, texts) -> {
            String field = "criteria." + code;
            Stage gate = fields.code(field, code, Stage.class, null);
            if (gate == null || gate == Stage.IDEA || !gate.inPipeline()) {
                fields.refuse(field, code, "innovation.settings.gate");
                return;
            }
            List<String> own = new ArrayList<>();
            for (String text : texts) {
                String criterion = fields.optional(field, text, CRITERION);
                if (criterion != null && !own.contains(criterion)) {
                    own.add(criterion);
                }
            }
            if (own.size() > MOST) {
                fields.refuse(field, null, "innovation.settings.many", "max", MOST);
            }
            if (!own.isEmpty()) {
                criteria.put(gate, own);
            }
        });
        return criteria;
    }
}
