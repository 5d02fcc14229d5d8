package nl.schil.circularity.internal.material.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.internal.material.application.Figures;
import nl.schil.circularity.internal.material.application.ReadContent;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.form.MaterialForm;
import nl.schil.circularity.internal.material.form.UseForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.Edition;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.circularity.internal.material.model.Side;
import nl.schil.circularity.internal.material.model.StatementState;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.circularity.internal.store.TestGoals;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope OURS = new OrganisationScope(false, Set.of("o-1"));
    private static final Party NOOR = new Party(Side.BUYER, "noor", "Noor");

    private TestGoals tables;
    private SqlStatements statements;
    private SqlFigures figures;

    @BeforeEach
    void open(@TempDir Path directory) {
        tables = new TestGoals(directory, TODAY);
        statements = new SqlStatements(tables.database, CircularityTables.present());
        figures = new SqlFigures(tables.database, CircularityTables.present());
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** The chair of vector T6, with an efficiency that may be unknown. */
    private static Content chair(String product, @Nullable String ef, @Nullable String products) {
        MaterialForm steel = new MaterialForm(
                "Staal",
                number("10000"),
                "g",
                "TECHNICAL",
                number("0.3"),
                number("0.1"),
                null,
                number(ef),
                number("0.4"),
                number("0.2"),
                null,
                null,
                number("0.75"),
                null,
                true,
                "RECYCLE",
                null,
                number("0.9"),
                Map.of("GWP", number("2")));
        ContentForm form = new ContentForm(
                product,
                number(products),
                List.of(steel),
                new UseForm(number("12"), number("10"), number("1"), number("1")),
                "DOCUMENTED",
                "paspoort",
                "EPD 41",
                "NL-A1 EN 15804+A1",
                null,
                null);
        Fields fields = new Fields();
        Content content = new ReadContent(fields).read(form);
        assertThat(fields.violations()).isEmpty();
        return content;
    }

    private MaterialStatement add(String contract, Content content, @Nullable LocalDate accepted) {
        MaterialStatement one = new MaterialStatement(
                Ids.next(),
                "o-1",
                1,
                "s-1",
                contract,
                null,
                new Period(2026, null),
                content,
                LocalDate.of(2026, 2, 1),
                "Noor",
                LocalDate.of(2026, 2, 1),
                accepted,
                accepted == null ? null : "Noor");
        return statements.add(Actor.SYSTEM, NOOR, one, Edition.Done.WRITTEN);
    }

    @Test
    void whatIsStoredIsReadBackWithItsUnitsAndUnknowns() {
        MaterialStatement kept = add("c-1", chair("Stoel", null, null), null);
        MaterialStatement read = statements.find(OURS, kept.id()).orElseThrow();
        assertThat(read.content().lines().get(0).material().m()).isEqualTo(10);
        assertThat(read.content().lines().get(0).amount()).isEqualByComparingTo("10000");
        assertThat(read.content().lines().get(0).unit()).isEqualTo("g");
        assertThat(read.content().lines().get(0).material().ef()).isNaN();
        assertThat(read.content().lines().get(0).impacts()).containsOnly(Map.entry("GWP", 2.0));
        assertThat(ContentForm.of(read.content())).isEqualTo(ContentForm.of(kept.content()));
        assertThat(statements.find(new OrganisationScope(false, Set.of("o-2")), kept.id()))
                .isEmpty();
    }

    @Test
    void onlyAcceptedStatementsCountAndOnlyFromThatDayOn() {
        add("c-1", chair("Stoel", "0.8", "100"), LocalDate.of(2026, 3, 1));
        add("c-2", chair("Tafel", "0.8", "50"), null);
        Figures found = figures.of(OURS, 2026, TODAY);
        assertThat(found.statements()).isEqualTo(1);
        assertThat(found.mci()).isCloseTo(125.0 / 212, within(1e-9));
        assertThat(found.kilograms()).isCloseTo(1_000, within(1e-9));
        assertThat(found.virgin()).isCloseTo(600, within(1e-9));
        assertThat(found.mki()).isNaN();
        assertThat(found.assurance()).isEqualTo(Assurance.DOCUMENTED);
        assertThat(figures.of(OURS, 2026, LocalDate.of(2026, 2, 28)).statements())
                .isZero();
        assertThat(figures.of(OURS, 2025, TODAY).mci()).isNaN();
        assertThat(figures.years(OURS, TODAY)).containsExactly(2026);
    }

    @Test
    void oneUnknownFieldMakesTheWholeUnknownAndIsNamedWhileTheRestIsShown() {
        add("c-1", chair("Stoel", "0.8", null), LocalDate.of(2026, 3, 1));
        MaterialStatement lacking = add("c-2", chair("Tafel", null, null), LocalDate.of(2026, 3, 1));
        Figures found = figures.of(OURS, 2026, TODAY);
        assertThat(found.mci()).isNaN();
        assertThat(found.virgin()).isNaN();
        assertThat(found.known()).isCloseTo(125.0 / 212, within(1e-9));
        assertThat(found.lackingCount()).isEqualTo(1);
        assertThat(found.lacking().get(0).statement()).isEqualTo(lacking.id());
        assertThat(found.lacking().get(0).missing().get(0).field()).isEqualTo("EF");
        assertThat(found.heaviest()).singleElement().satisfies(weight -> {
            assertThat(weight.product()).isEqualTo("Stoel");
            assertThat(weight.share()).isEqualTo(1);
        });
    }

    @Test
    void whoOfTheSupplierAnsweredIsErasedWithTheRelationAndWhatTheyStatedStays() {
        CircularityTables present = CircularityTables.present();
        SqlRequests requests = new SqlRequests(tables.database, present);
        Party tess = new Party(Side.SUPPLIER, "invitation", "Tess");
        DataRequest request = requests.add(
                Actor.SYSTEM,
                new DataRequest(
                                "r-1",
                                "o-1",
                                1,
                                "s-1",
                                "c-1",
                                null,
                                "Stoel",
                                new Period(2026, null),
                                TODAY,
                                null,
                                "noor",
                                "Noor",
                                TODAY,
                                List.of())
                        .with(new RequestEvent(RequestEvent.Kind.REMINDED, TODAY, NOOR, "Tess", List.of()))
                        .with(new RequestEvent(RequestEvent.Kind.RECEIVED, TODAY, tess, null, List.of())));
        MaterialStatement kept = add("c-1", chair("Stoel", "0.8", null), null);
        statements.change(Actor.SYSTEM, tess, kept, Edition.Done.SUBMITTED, TODAY, writing -> kept.submitted(TODAY));
        PeopleOfSupplier people = new PeopleOfSupplier(present);
        Archival archival = new Archival("s-1", Set.of(), "o-1");
        assertThat(tables.database.<Long>read(reading -> people.count(reading, archival)))
                .isEqualTo(3);
        tables.database.write(Actor.SYSTEM, "archive", writing -> {
            writing.audit(new Audit("suppliers.archive", "supplier", "s-1", null, null, null, null));
            people.erase(writing, archival);
            return archival;
        });
        assertThat(tables.database.<Long>read(reading -> people.count(reading, archival)))
                .isZero();
        List<RequestEvent> events =
                requests.find(OURS, request.id()).orElseThrow().events();
        assertThat(events).extracting(event -> event.by().name()).containsExactly("Noor", "");
        assertThat(statements.editions(kept.id())).extracting(Edition::by).containsExactly("", "Noor");
        assertThat(statements.find(OURS, kept.id()).orElseThrow().content().lines())
                .hasSize(1);
    }

    @Test
    void everyQuestionFindsItsRowsByAnIndex() {
        var query =
                new MaterialStatements.Query(OURS, TODAY, null, "c-1", 2026, StatementState.ACCEPTED, null, null, 51);
        assertIndexed(StatementQuery.sql(query));
        assertIndexed(StatementQuery.sql(
                new MaterialStatements.Query(OURS, TODAY, null, null, null, null, "stoel", null, 51)));
        assertIndexed(SqlFigures.lines(OURS, 2026, TODAY));
        assertIndexed(SqlContractFigures.lines(OURS, List.of("c-1", "c-2"), List.of(2025, 2026), TODAY));
        assertIndexed(SqlRequests.sql(
                new DataRequests.Query(OURS, TODAY, null, null, null, 2026, Set.of(), true, null, null, 51)));
    }

    private void assertIndexed(Sql sql) {
        List<String> steps = tables.database.read(reading ->
                reading.list("EXPLAIN QUERY PLAN " + sql.text(), row -> row.getString("detail"), sql.arguments()));
        assertThat(steps).noneMatch(step -> step.matches("SCAN (s|m|r|e|circularity_.*)( USING COVERING INDEX.*)?"));
    }
}
