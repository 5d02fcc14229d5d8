package nl.schil.contracts.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.model.Nature;
import nl.schil.contracts.internal.model.change.Cause;
import nl.schil.contracts.internal.model.change.Change;
import nl.schil.contracts.internal.model.change.Ground;
import nl.schil.contracts.internal.model.change.Proposal;
import nl.schil.contracts.internal.model.change.ThresholdGroup;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a change as somebody typed them, and collects everything that is wrong. */
final class ChangeFields {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    /** The proposal; only of use when nothing is violated. */
    Proposal proposal(AskedChange asked, @Nullable Nature nature, Set<String> questions) {
        LocalDate on = date("date", asked.date(), true);
        Long value = value(asked.value());
        Period term = term(asked.term());
        String scope = text("scope", asked.scope(), LONGEST, false);
        Map<String, Boolean> answers = answers(asked.answers(), questions);
        if (value == null
                && term == null
                && scope == null
                && !Boolean.TRUE.equals(answers.get("contractor-replaced"))) {
            violations.add(Violation.of("value", null, "contracts.change.nothing"));
        }
        return new Proposal(
                on == null ? LocalDate.EPOCH : on, value, term, scope, threshold(asked.threshold(), nature), answers);
    }

    @Nullable LocalDate date(String field, @Nullable String text, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                violations.add(Violation.of(field, text, "contracts.required"));
            }
            return null;
        }
        LocalDate date = Values.date(text.strip());
        if (date == null) {
            violations.add(Violation.of(field, text, "contracts.date"));
        }
        return date;
    }

    @Nullable String text(String field, @Nullable String text, int longest, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                violations.add(Violation.of(field, text, "contracts.required"));
            }
            return null;
        }
        if (text.strip().length() > longest) {
            violations.add(Violation.of(field, text, "contracts.too-long", "max", longest));
            return null;
        }
        return text.strip();
    }

    /** Why, as every entry of the ledger tells. */
    String motivation(@Nullable String text) {
        String motivation = text("motivation", text, LONGEST, true);
        return motivation == null ? "" : motivation;
    }

    @Nullable String decidedBy(@Nullable String text) {
        return text("decidedBy", text, LONGEST_NAME, false);
    }

    Change.@Nullable Notice notice(@Nullable String reference, @Nullable String on, boolean required) {
        String known = text("noticeReference", reference, LONGEST_NAME, required);
        LocalDate day = date("noticedOn", on, false);
        if (known == null && day != null && !required) {
            violations.add(Violation.of("noticeReference", null, "contracts.required"));
        }
        return known == null ? null : new Change.Notice(known, day);
    }

    @Nullable Cause cause(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : EndContract.value(EndContract.code("cause", text, Cause.class), violations);
    }

    @Nullable Ground ground(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Ground ground = Ground.of(text.strip()).orElse(null);
        if (ground == null) {
            String codes =
                    Arrays.stream(Ground.values()).map(Ground::article).sorted().collect(Collectors.joining(", "));
            violations.add(Violation.of("ground", text, "contracts.code", "codes", codes));
        }
        return ground;
    }

    private @Nullable Long value(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String bare = text.strip();
        Long cents = Values.cents(bare.startsWith("-") ? bare.substring(1) : bare);
        if (cents == null) {
            violations.add(Violation.of("value", text, "contracts.change.value"));
            return null;
        }
        return new BigDecimal(bare).signum() < 0 ? Long.valueOf(-cents) : cents;
    }

    private @Nullable Period term(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Period term = Period.parse(text.strip());
            Period length = term.isNegative() ? term.negated() : term;
            if (Values.length(length.toString()) != null) {
                return term;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // refused below
        }
        violations.add(Violation.of("term", text, "contracts.change.term"));
        return null;
    }

    private @Nullable ThresholdGroup threshold(@Nullable String text, @Nullable Nature nature) {
        if (text == null || text.isBlank()) {
            return nature == Nature.WORKS ? ThresholdGroup.WORKS : null;
        }
        ThresholdGroup group = EndContract.value(EndContract.code("threshold", text, ThresholdGroup.class), violations);
        if (group != null && !group.fits(nature)) {
            violations.add(Violation.of("threshold", text, "contracts.change.threshold-nature"));
        }
        return group;
    }

    private Map<String, Boolean> answers(@Nullable Map<String, @Nullable Boolean> given, Set<String> questions) {
        Map<String, Boolean> answers = new HashMap<>();
        if (given != null) {
            given.forEach((code, answer) -> {
                if (!questions.contains(code)) {
                    String codes = questions.stream().sorted().collect(Collectors.joining(", "));
                    violations.add(Violation.of("answers." + code, null, "contracts.code", "codes", codes));
                } else if (answer != null) {
                    answers.put(code, answer);
                }
            });
        }
        return answers;
    }
}
