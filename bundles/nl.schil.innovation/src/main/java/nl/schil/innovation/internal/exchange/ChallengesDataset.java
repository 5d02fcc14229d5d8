package nl.schil.innovation.internal.exchange;

import static nl.schil.innovation.internal.exchange.Cells.column;
import static nl.schil.innovation.internal.exchange.ExportLabels.put;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.innovation.internal.store.SqlChallenges;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code challenges}: questions to the market, as drafts or published. */
@Component(service = Dataset.class, property = "schil.dataset=challenges")
public final class ChallengesDataset implements Dataset {
    private static final String ID = "challenges";
    private static final Column.Type TEXT = Column.Type.TEXT;
    private static final Column.Type DATE = Column.Type.DATE;
    private static final List<Column> COLUMNS = List.of(
            column(ID, "title", TEXT, true, "Meubels die blijven", "titel,uitdaging,naam"),
            column(ID, "question", TEXT, true, "Hoe houden wij meubels langer in gebruik?", "vraag"),
            column(ID, "terms", TEXT, true, "Iedereen krijgt antwoord.", "voorwaarden"),
            column(ID, "category", TEXT, false, "Kantoorinrichting", "categorie"),
            column(ID, "open_from", DATE, true, "2026-11-01", "open vanaf,van"),
            column(ID, "open_until", DATE, true, "2027-01-31", "open tot en met,tot"),
            column(ID, "published_on", DATE, false, "2026-10-20", "gepubliceerd op,gepubliceerd"),
            Cells.ORGANISATION);

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final SqlChallenges challenges;
    private final Clock clock;

    @Activate
    public ChallengesDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference SqlChallenges challenges,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.challenges = challenges;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String module() {
        return "innovation";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        Cells cells = new Cells(organisations, subjects, context);
        return new NewRecords<>(
                ID, context, cells, new ChallengeKind(cells, challenges, context.actor(), LocalDate.now(clock)));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("innovation.read");
        ExportLabels labels = new ExportLabels(organisations, subjects, List.of(), List.of());
        for (Challenge one : SqlChallenges.all(reading, scope)) {
            Map<String, String> cells = labels.cells(one.organisation(), null, null);
            put(cells, "title", one.title());
            put(cells, "question", one.question());
            put(cells, "terms", one.terms());
            put(cells, "category", one.category());
            put(cells, "open_from", one.openFrom());
            put(cells, "open_until", one.openUntil());
            put(cells, "published_on", one.publishedOn());
            consumer.accept(cells);
        }
    }
}
