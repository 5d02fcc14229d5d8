package nl.schil.performance.internal.store.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.performance.internal.model.evaluation.Item;
import nl.schil.performance.internal.model.evaluation.Questionnaire;
import nl.schil.performance.internal.model.evaluation.Questionnaires;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Questionnaires in SQL; the starter questionnaire is a file of the module. */
@Component(service = Questionnaires.class)
public final class SqlQuestionnaires implements Questionnaires {
    private final Database database;
    private final Clock clock;
    private final Questionnaire starter = starter();

    @Activate
    public SqlQuestionnaires(
            @Reference Database database,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.performance)") Schema schema) {
        this(database, clock);
    }

    public SqlQuestionnaires(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Questionnaire current(String organisation) {
        return database.read(reading -> newest(reading, organisation)).orElse(starter);
    }

    @Override
    public Questionnaire revise(Actor actor, String organisation, int revision, List<Item> items) {
        Questionnaire next = new Questionnaire(revision + 1, items);
        return database.write(actor, "revise a questionnaire", writing -> {
            Questionnaire before = newest(writing, organisation).orElse(starter);
            if (before.revision() != revision) {
                throw new Stale();
            }
            String text = ItemText.of(items);
            writing.execute(
                    "INSERT INTO performance_questionnaire (organisation, revision, items, made_on, made_by)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    organisation,
                    next.revision(),
                    text,
                    LocalDate.now(clock),
                    actor.id());
            writing.audit(new Audit(
                    "performance.questionnaire-revise",
                    "questionnaire",
                    organisation,
                    organisation,
                    ItemText.of(before.items()),
                    text,
                    "revision " + next.revision()));
            return next;
        });
    }

    private static Optional<Questionnaire> newest(Reading reading, String organisation) {
        return reading
                .list(
                        "SELECT revision, items FROM performance_questionnaire WHERE organisation = ?"
                                + " ORDER BY revision DESC LIMIT 1",
                        row -> new Questionnaire(row.getInt(1), ItemText.parse(row.getString(2))),
                        organisation)
                .stream()
                .findFirst();
    }

    private static Questionnaire starter() {
        try (InputStream content = SqlQuestionnaires.class.getResourceAsStream("starter-questionnaire.json")) {
            return new Questionnaire(0, ItemText.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
