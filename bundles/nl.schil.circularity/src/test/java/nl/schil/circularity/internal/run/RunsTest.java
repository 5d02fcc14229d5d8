package nl.schil.circularity.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.esrs.E5Line;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.MciInput;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.material.form.AssumeForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.Edition;
import nl.schil.circularity.internal.material.model.MaterialLine;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.model.Side;
import nl.schil.circularity.internal.material.store.SqlFigures;
import nl.schil.circularity.internal.material.store.SqlStatements;
import nl.schil.circularity.internal.run.application.AcceptedProducts;
import nl.schil.circularity.internal.run.application.Run;
import nl.schil.circularity.internal.run.application.RunPortfolio;
import nl.schil.circularity.internal.run.application.RunRow;
import nl.schil.circularity.internal.run.application.Runs;
import nl.schil.circularity.internal.run.form.RequirementForm;
import nl.schil.circularity.internal.run.form.RunForm;
import nl.schil.circularity.internal.run.form.RunResult;
import nl.schil.circularity.internal.run.store.SqlAcceptedProducts;
import nl.schil.circularity.internal.run.store.SqlRuns;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.circularity.internal.store.TestGoals;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calculations over real tables. */
class RunsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 1);
    private static final OrganisationScope OURS = new OrganisationScope(false, Set.of("o-1"));
    private static final AssumeForm LINEAR = new AssumeForm("LINEAR", null, null, null);
    private static final String SET = "NL-A1 EN 15804+A1";

    private TestGoals tables;
    private SqlStatements statements;
    private SqlRuns runs;
    private RunPortfolio portfolio;

    @BeforeEach
    void open(@TempDir Path directory) {
        tables = new TestGoals(directory, TODAY);
        CircularityTables present = CircularityTables.present();
        statements = new SqlStatements(tables.database, present);
        runs = new SqlRuns(tables.database, present);
        portfolio = portfolio(new Subjects());
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private RunPortfolio portfolio(Subjects subjects) {
        return new RunPortfolio(new SqlAcceptedProducts(tables.database, CircularityTables.present()), runs, subjects);
    }

    /** The chair of vector T6 in steel. */
    private static Material steel() {
        return new Material("Staal", 10, 0.3, 0.1, 0, 0.8, 0.4, 0.2, 0, 0, 0.75, Origin.TECHNICAL);
    }

    private MaterialStatement add(String product, double count, @Nullable LocalDate accepted, Material... materials) {
        return add("o-1", product, count, accepted, null, materials);
    }

    private MaterialStatement add(
            String organisation,
            String product,
            double count,
            @Nullable LocalDate accepted,
            @Nullable String weights,
            Material... materials) {
        return about(null, organisation, product, count, accepted, weights, materials);
    }

    private MaterialStatement about(
            @Nullable String contract,
            String organisation,
            String product,
            double count,
            @Nullable LocalDate accepted,
            @Nullable String weights,
            Material... materials) {
        Map<String, Double> impacts = weights == null
                ? Map.of()
                : Map.ofEntries(
                        Map.entry("GWP", 1.0),
                        Map.entry("ODP", 0.0),
                        Map.entry("POCP", 0.0),
                        Map.entry("AP", 0.0),
                        Map.entry("EP", 0.0),
                        Map.entry("HTP", 0.0),
                        Map.entry("FAETP", 0.0),
                        Map.entry("MAETP", 0.0),
                        Map.entry("TETP", 0.0),
                        Map.entry("ADP", 0.0),
                        Map.entry("ADPF", 0.0));
        List<MaterialLine> lines = List.of(materials).stream()
                .map(one ->
                        new MaterialLine(one, null, "kg", E5Line.Part.PRODUCT, null, null, null, Double.NaN, impacts))
                .toList();
        Content content = new Content(
                product, count, lines, new Use(12, 10, 1, 1), Assurance.DECLARED, null, null, weights, null, null);
        return statements.add(
                Actor.SYSTEM,
                new Party(Side.BUYER, "noor", "Noor"),
                new MaterialStatement(
                        Ids.next(),
                        organisation,
                        1,
                        "s-1",
                        contract,
                        null,
                        new Period(2026, null),
                        content,
                        ACCEPTED,
                        "Noor",
                        ACCEPTED,
                        accepted,
                        accepted == null ? null : "Noor"),
                Edition.Done.WRITTEN);
    }

    private static RunForm form(@Nullable AssumeForm assumptions, RequirementForm... requirements) {
        return new RunForm(null, "Proef", null, 2026, null, null, assumptions, List.of(requirements));
    }

    private static RequirementForm required(@Nullable String material, String field, String value) {
        return new RequirementForm(material, field, null, new BigDecimal(value));
    }

    private Run run(RunForm form) {
        return portfolio
                .run(Actor.SYSTEM, "o-1", form, TODAY, TODAY)
                .orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    private static double mci(RunResult.@Nullable Side side) {
        assertThat(side).isNotNull();
        assertThat(side.mci()).isNotNull();
        return side.mci().doubleValue();
    }

    @Test
    void theStateAsItIsIsThatOfTheYear() {
        add("Stoel", 100, ACCEPTED, steel());
        add("Tafel", 20, ACCEPTED, steel().with(MciInput.FR, 0), steel().with(MciInput.CR, 0));
        add("Later", 20, TODAY.plusDays(1), steel());
        add("o-2", "Elders", 1, ACCEPTED, null, steel());
        RunResult result = run(form(null)).result();
        SqlFigures figures = new SqlFigures(tables.database, CircularityTables.present());
        assertThat(result.statements()).isEqualTo(2);
        assertThat(result.materials()).isEqualTo(3);
        assertThat(mci(result.now())).isCloseTo(figures.of(OURS, 2026, TODAY).mci(), within(1e-9));
        assertThat(result.then()).isNull();
        assertThat(result.assurance()).isEqualTo("DECLARED");
        assertThat(result.mki()).isNull();
    }

    @Test
    void whatIsRequiredStandsBesideTheCurrentStateAndSaysWhatItChanged() {
        add("Stoel", 100, ACCEPTED, steel());
        RunResult result = run(form(null, required("staal", "FR", "0.95"), required(null, "L", "15")))
                .result();
        assertThat(mci(result.now())).isCloseTo(125.0 / 212, within(1e-9));
        double v = 10 * (1 - 0.9 - 0.1);
        double w = 4 + (10 * 0.9 * 0.2 / 0.8 + 1) / 2;
        double lfi = (v + w) / (20 + (10 * 0.9 * 0.2 / 0.8 - 1) / 2);
        assertThat(mci(result.then())).isCloseTo(1 - lfi * 0.9 / 1.5, within(1e-9));
        assertThat(result.effects()).containsExactly(new RunResult.Effect(1, 1), new RunResult.Effect(1, 0));
    }

    @Test
    void figuresAreOfTheStatementsThatAreKnownOnBothSides() {
        add("Stoel", 100, ACCEPTED, steel());
        MaterialStatement virgin =
                add("Kast", 10, ACCEPTED, steel().with(MciInput.FR, 0).with(MciInput.EF, Double.NaN));
        add("Lamp", 10, ACCEPTED, steel().with(MciInput.CR, Double.NaN));
        Run run = run(form(null, required(null, "FR", "0.5")));
        assertThat(run.result().statements()).isEqualTo(3);
        assertThat(run.result().known()).isEqualTo(1);
        assertThat(run.result().lost()).isEqualTo(1);
        assertThat(mci(run.result().now())).isCloseTo(125.0 / 212, within(1e-9));
        List<RunRow> rows = runs.rows(run.id(), 1, 50);
        assertThat(rows).extracting(RunRow::product).containsExactly("Stoel", "Kast", "Lamp");
        assertThat(rows.get(1).statement()).isEqualTo(virgin.id());
        assertThat(rows.get(1).mci()).isNotNaN();
        assertThat(rows.get(1).mciThen()).isNaN();
        assertThat(rows.get(2).mci()).isNaN();
        assertThat(rows.get(2).supplier()).isEqualTo("s-1");
        Run both = run(form(null, required(null, "FR", "0.5"), required(null, "EF", "0.8")));
        assertThat(both.result().known()).isEqualTo(2);
    }

    @Test
    void theUnknownThatMovesTheWholeMostIsNamedFirst() {
        add("Stoel", 100, ACCEPTED, steel());
        MaterialStatement heavy =
                add("Kast", 50, ACCEPTED, steel().with(MciInput.M, 40).with(MciInput.CU, Double.NaN));
        add("Lamp", 10, ACCEPTED, steel().with(MciInput.M, 1).with(MciInput.CU, Double.NaN));
        RunResult result = run(form(LINEAR)).result();
        assertThat(result.assumed()).isEqualTo(2);
        assertThat(result.assurance()).isEqualTo("ASSUMED");
        assertThat(result.unknowns()).extracting(RunResult.Unknown::product).containsExactly("Kast", "Lamp");
        RunResult.Unknown first = result.unknowns().get(0);
        assertThat(first.statement()).isEqualTo(heavy.id());
        assertThat(first.field()).isEqualTo("CU");
        assertThat(first.high()).isEqualByComparingTo("0.6");
        assertThat(first.mciAtLow().doubleValue()).isCloseTo(mci(result.now()), within(1e-9));
        assertThat(result.assumptions()).singleElement().satisfies(one -> {
            assertThat(one.times()).isEqualTo(2);
            assertThat(one.mciAtHigh()).isGreaterThan(first.mciAtHigh());
        });
    }

    @Test
    void aPresetIsCompletedByValuesWithTheirSource() {
        add("Kast", 10, ACCEPTED, steel().with(MciInput.EF, Double.NaN).with(MciInput.CU, Double.NaN));
        var efficiency = new AssumeForm.Assumed(new BigDecimal("0.8"), new BigDecimal("0.6"), new BigDecimal("0.95"));
        Run run = run(form(new AssumeForm("LINEAR", "eigen", "test", Map.of("EF", efficiency))));
        assertThat(run.result().known()).isEqualTo(1);
        assertThat(run.result().unknowns()).extracting(RunResult.Unknown::field).containsExactlyInAnyOrder("CU", "EF");
        assertThat(runs.find(OURS, run.id()).orElseThrow().asked()).isEqualTo(run.asked());
    }

    @Test
    void environmentalCostIsAddedUpOverStatementsWithImpacts() {
        add("o-1", "Stoel", 100, ACCEPTED, SET, steel());
        add("Tafel", 100, ACCEPTED, steel());
        Run run = run(form(null));
        assertThat(run.result().mki()).isEqualByComparingTo("50");
        assertThat(run.result().weighed()).isEqualTo(1);
        assertThat(run.result().weights()).isEqualTo(SET);
    }

    @Test
    void whatWasKeptIsReadBackAsItWasWhenStatementsChange() {
        MaterialStatement chair = add("Stoel", 100, ACCEPTED, steel());
        Run run = run(form(null, required("Staal", "FR", "0.5")));
        add("Tafel", 10, ACCEPTED, steel());
        assertThat(runs.find(OURS, run.id())).contains(run);
        assertThat(runs.rows(run.id(), 1, 50)).singleElement().satisfies(row -> {
            assertThat(row.statement()).isEqualTo(chair.id());
            assertThat(row.kilograms()).isEqualTo(1000);
        });
        assertThat(runs.find(new OrganisationScope(false, Set.of("o-2")), run.id()))
                .isEmpty();
        assertThat(runs.list(OURS, TODAY, null, 10)).containsExactly(run);
        assertThat(runs.list(OURS, TODAY.minusDays(1), null, 10)).isEmpty();
        runs.remove(Actor.SYSTEM, run);
        assertThat(runs.find(OURS, run.id())).isEmpty();
        assertThat(runs.rows(run.id(), 1, 50)).isEmpty();
    }

    @Test
    void ofACpvCodeTheStatementsAboutItsContractsCount() {
        add("Stoel", 100, ACCEPTED, steel());
        about("c-1", "o-1", "Bureau", 1, ACCEPTED, null, steel());
        about("c-2", "o-1", "Papier", 1, ACCEPTED, null, steel());
        RunForm furniture = new RunForm(null, "Meubilair", null, 2026, "39130000-2", null, null, null);
        portfolio = portfolio(new Subjects(null, new Register(), null, null, null));
        Run run = run(furniture);
        assertThat(run.cpv()).isEqualTo("3913");
        assertThat(runs.rows(run.id(), 1, 50)).extracting(RunRow::product).containsExactly("Bureau");
        assertThat(runs.find(OURS, run.id())).contains(run);
        assertThat(refused(new RunForm(null, "x", null, 2026, "45", null, null, null)))
                .containsExactly("cpv circularity.run.none.cpv");
        assertThat(refused(new RunForm(null, "x", null, 2026, "stoelen", null, null, null)))
                .containsExactly("cpv circularity.cascade.cpv");
        portfolio = portfolio(new Subjects());
        assertThat(refused(furniture)).containsExactly("cpv circularity.run.cpv.unknown");
    }

    private static final class Register implements ContractDirectory {
        private static RunningContract contract(String id, String cpv) {
            return new RunningContract(
                    new ContractRef(id, id, id, "o-1", "s-1", null), null, cpv, LocalDate.of(2024, 1, 1), null);
        }

        @Override
        public List<RunningContract> ran(OrganisationScope organisations, LocalDate from, LocalDate until) {
            assertThat(organisations).isEqualTo(OURS);
            assertThat(from).isEqualTo("2026-01-01");
            assertThat(until).isEqualTo("2026-12-31");
            return List.of(contract("c-1", "39130000-2"), contract("c-2", "30197630-1"));
        }

        @Override
        public Map<String, ContractRef> find(Collection<String> ids) {
            throw new AssertionError("nothing is asked by id");
        }

        @Override
        public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
            throw new AssertionError("nothing is asked by number");
        }

        @Override
        public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
            throw new AssertionError("nothing is searched");
        }
    }

    @Test
    void pagesFollowEachOther() {
        add("Stoel", 100, ACCEPTED, steel());
        Run first = run(form(null));
        Run second = run(form(null));
        assertThat(runs.list(OURS, TODAY, null, 1)).containsExactly(second);
        assertThat(runs.list(OURS, TODAY, new Runs.After(second.madeOn(), second.id()), 10))
                .containsExactly(first);
    }

    private List<String> refused(RunForm form) {
        return portfolio.run(Actor.SYSTEM, "o-1", form, TODAY, TODAY) instanceof Result.Refused<Run> refused
                ? refused.violations().stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList()
                : List.of();
    }

    @Test
    void whatCannotBeIsRefusedByFieldAndNothingIsKept() {
        assertThat(refused(form(null))).containsExactly("year circularity.run.none");
        add("Stoel", 100, ACCEPTED, steel());
        assertThat(refused(new RunForm(null, " ", null, null, null, null, null, null)))
                .containsExactly("name problem.field.required", "year problem.field.required");
        assertThat(refused(form(
                        null,
                        required(null, "FR", "1.5"),
                        required("Staal", "L", "12"),
                        required(null, "M", "1"),
                        required(null, "L", "0"))))
                .containsExactly(
                        "requirements[0].value circularity.run.fraction",
                        "requirements[1].material circularity.run.use",
                        "requirements[2].field problem.field.code",
                        "requirements[3].value circularity.run.positive");
        assertThat(refused(form(new AssumeForm("OTHER", "x", "y", null))))
                .containsExactly("assumptions.preset circularity.material.preset");
        assertThat(runs.list(OURS, TODAY, null, 10)).isEmpty();
    }

    @Test
    void namesAreAlikeInUpperAndLowerCaseTheHeaviestFirst() {
        add("Stoel", 100, ACCEPTED, steel(), steel().with(MciInput.M, 2));
        add("Kast", 1, ACCEPTED, new Material("staal", 5, 0, 0, 0, 1, 0, 0, 0, 0, 1, Origin.TECHNICAL));
        add("Lamp", 1, ACCEPTED, Material.unknown("Glas", Double.NaN));
        var names = new SqlAcceptedProducts(tables.database, CircularityTables.present()).names(OURS, 2026, TODAY, 200);
        assertThat(names).extracting(one -> one.name().toLowerCase(Locale.ROOT)).containsExactly("staal", "glas");
        assertThat(names.get(0).statements()).isEqualTo(2);
        assertThat(names.get(0).kilograms()).isEqualTo(1205);
        assertThat(names.get(1).kilograms()).isNaN();
    }

    @Test
    void everyQuestionFindsItsRowsByAnIndexAndStatementsAreNotSorted() {
        assertThat(plan(SqlAcceptedProducts.lines(new AcceptedProducts.Asked("o-1", 2026, TODAY, null))))
                .noneMatch(step -> step.startsWith("SCAN") || step.equals("USE TEMP B-TREE FOR ORDER BY"));
        assertThat(plan(SqlAcceptedProducts.namesSql(OURS, 2026, TODAY, 200)))
                .noneMatch(step -> step.startsWith("SCAN"));
        assertThat(plan(SqlRuns.sql(OURS, TODAY, null, 51)))
                .noneMatch(step -> step.startsWith("SCAN") || step.contains("TEMP B-TREE"));
        assertThat(plan(SqlRuns.rowsSql("r-1", 51, 51)))
                .noneMatch(step -> step.startsWith("SCAN") || step.contains("TEMP B-TREE"));
    }

    private List<String> plan(Sql sql) {
        return tables.database.read(reading ->
                reading.list("EXPLAIN QUERY PLAN " + sql.text(), row -> row.getString("detail"), sql.arguments()));
    }
}
