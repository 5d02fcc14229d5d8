package nl.schil.performance.internal.application.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Questionnaire;
import nl.schil.performance.internal.model.evaluation.Questionnaires;
import nl.schil.performance.internal.model.evaluation.Respondent;
import nl.schil.performance.internal.model.evaluation.Uses;
import org.jspecify.annotations.Nullable;

/** Prepares an evaluation: about whom, over which period, who answers, and what the outcome may be used for. */
public final class PrepareEvaluation {
    private static final int LONGEST = 200;
    private static final int LONGEST_BASIS = 500;

    private final Evaluations evaluations;
    private final Questionnaires questionnaires;
    private final Function<String, Map<String, String>> colleagues;

    /** @param colleagues names by account id of those who may answer for an organisation */
    public PrepareEvaluation(
            Evaluations evaluations, Questionnaires questionnaires, Function<String, Map<String, String>> colleagues) {
        this.evaluations = evaluations;
        this.questionnaires = questionnaires;
        this.colleagues = colleagues;
    }

    /** Somebody of the supplier, as typed. */
    public record AskedPerson(
            @Nullable String name, @Nullable String email) {}

    /** An evaluation as asked for; the supplier and the contract were looked up by the caller. */
    public record Asked(
            String organisation,
            String supplier,
            @Nullable String contract,
            @Nullable String title,
            @Nullable String from,
            @Nullable String until,
            @Nullable String deadline,
            @Nullable String procedure,
            @Nullable String extensionBasis,
            @Nullable String selectionBasis,
            List<@Nullable String> buyers,
            List<AskedPerson> suppliers) {}

    public Result<Evaluation> add(Actor actor, Asked asked, LocalDate today) {
        Questionnaire questionnaire = questionnaires.current(asked.organisation());
        Fields fields = new Fields();
        LocalDate deadline = date(fields, "deadline", asked.deadline(), today);
        LocalDate until = date(fields, "until", asked.until(), today);
        Evaluation evaluation = new Evaluation(
                Ids.next(),
                asked.organisation(),
                asked.supplier(),
                asked.contract(),
                fields.required("title", asked.title(), LONGEST),
                date(fields, "from", asked.from(), until),
                until,
                deadline,
                uses(fields, asked),
                questionnaire.revision(),
                questionnaire.items(),
                people(fields, asked),
                null,
                List.of(),
                null,
                List.of(),
                null,
                1);
        List<Violation> violations = new ArrayList<>(fields.violations());
        violations.addAll(evaluation.violations(today));
        return violations.isEmpty()
                ? Result.accepted(evaluations.add(actor, evaluation, today))
                : Result.refused(violations);
    }

    /** The date; {@code absent} when it is refused. */
    private static LocalDate date(Fields fields, String field, @Nullable String text, LocalDate absent) {
        if (text == null || text.isBlank()) {
            fields.refuse(field, null, "problem.field.required");
            return absent;
        }
        LocalDate date = fields.date(field, text);
        return date == null ? absent : date;
    }

    private static Uses uses(Fields fields, Asked asked) {
        Uses.Procedure procedure =
                fields.code("procedure", asked.procedure(), Uses.Procedure.class, Uses.Procedure.UNKNOWN);
        return new Uses(
                procedure == null ? Uses.Procedure.UNKNOWN : procedure,
                fields.optional("extensionBasis", asked.extensionBasis(), LONGEST_BASIS),
                fields.optional("selectionBasis", asked.selectionBasis(), LONGEST_BASIS));
    }

    private List<Respondent> people(Fields fields, Asked asked) {
        List<Respondent> people = new ArrayList<>();
        Map<String, String> known = colleagues.apply(asked.organisation());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < asked.buyers().size(); i++) {
            String id = asked.buyers().get(i);
            String name = id == null ? null : known.get(id);
            if (name == null) {
                fields.refuse("buyers[" + i + "]", id, "performance.evaluation.respondents.colleague");
            } else if (seen.add(id)) {
                people.add(new Respondent(id, Side.BUYER, name, null, null, List.of()));
            }
        }
        for (int i = 0; i < asked.suppliers().size(); i++) {
            Fields person = fields.part("suppliers[" + i + "]");
            people.add(new Respondent(
                    Ids.next(),
                    Side.SUPPLIER,
                    person.required("name", asked.suppliers().get(i).name(), LONGEST),
                    person.email("email", asked.suppliers().get(i).email()),
                    null,
                    List.of()));
        }
        refuseTwice(fields, people);
        return people;
    }

    private static void refuseTwice(Fields fields, List<Respondent> people) {
        Map<String, Long> addresses = people.stream()
                .filter(p -> p.email() != null)
                .collect(Collectors.groupingBy(Respondent::email, Collectors.counting()));
        addresses.forEach((address, count) -> {
            if (count > 1) {
                fields.refuse("suppliers", address, "performance.evaluation.respondents.twice");
            }
        });
    }
}
