package nl.schil.development.internal.application;

import java.util.List;
import java.util.stream.Stream;
import nl.schil.development.internal.model.Progress;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** How progress is told: a percentage, or "not known" with a reason. */
final class Percents {
    private Percents() {}

    static @Nullable String note(Fields fields, @Nullable Integer percent, @Nullable String note) {
        String said = fields.optional("note", note, WritePlan.LONGEST_TEXT);
        if (percent == null && said == null) {
            fields.refuse("note", null, "development.progress.why-unknown");
        } else if (percent != null && (percent < 0 || percent > Progress.DONE)) {
            fields.refuse("percent", percent, "development.progress.percent");
        }
        return said;
    }

    /** The history with what is known today; a second time on one day replaces the first. */
    static List<Progress> with(List<Progress> history, Progress now) {
        return Stream.concat(history.stream().filter(one -> !one.on().equals(now.on())), Stream.of(now))
                .toList();
    }
}
