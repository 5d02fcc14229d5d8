package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.TurnoverRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.suppliers.internal.application.NewFacts.NewBlocking;
import nl.schil.suppliers.internal.application.NewFacts.NewCertificate;
import nl.schil.suppliers.internal.application.NewFacts.NewStatus;
import nl.schil.suppliers.internal.application.NewFacts.NewTurnover;
import nl.schil.suppliers.internal.application.NewFacts.Record;
import nl.schil.suppliers.internal.model.Answer;
import nl.schil.suppliers.internal.model.Blocking;
import nl.schil.suppliers.internal.model.CategoryStatus;
import nl.schil.suppliers.internal.model.Certificate;
import nl.schil.suppliers.internal.model.Turnover;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierFilter;
import nl.schil.suppliers.internal.store.SupplierQuery;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintainFactsTest {
    private static final Actor ACTOR = RegisterFixture.ACTOR;
    private static final String ORGANISATION = RegisterFixture.ORGANISATION;
    private static final OrganisationScope SCOPE = ACTOR.scope("suppliers.read");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @TempDir
    Path directory;

    private RegisterFixture register;
    private MaintainFacts facts;
    private String supplier = "";

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        facts = new MaintainFacts(register.database);
        register.load("name=Testmeubel B.V.|kvk=12345678", "name=Ander B.V.|kvk=87654321");
        supplier = id("Testmeubel B.V.");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_blocking_without_end_is_refused() {
        assertThat(refusals(() -> block("AW_2_87", "feiten", "2026-01-01", null)))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("until", "suppliers.field.required"));
    }

    @Test
    void a_blocking_without_known_ground_or_reason_is_refused_with_all_faults_at_once() {
        assertThat(refusals(() -> block("GEVOEL", " ", "1 januari", null)))
                .extracting(Violation::field)
                .containsExactly("ground", "reason", "from", "until");
    }

    @Test
    void a_blocking_lasts_no_longer_than_the_law_allows() {
        assertThat(refusals(() -> block("AW_2_87", "feiten", "2026-01-01", "2029-01-01")))
                .extracting(Violation::code)
                .containsExactly("suppliers.blocking.long");
        assertThat(block("AW_2_87", "feiten", "2026-01-01", "2028-12-31")).isNotNull();
        assertThat(block("AW_2_86", "feiten", "2026-01-01", "2030-12-31")).isNotNull();
        assertThat(block("CONTRACT", "feiten", "2026-01-01", "2040-01-01")).isNotNull();
    }

    @Test
    void a_certificate_comes_back_as_it_was_entered_and_changes_only_with_its_version() {
        Certificate added = certify("CO2PL", null, "2024-01-01", "2026-01-01");
        assertThat(facts.list(FactKind.CERTIFICATE, supplier, SCOPE)).containsExactly(added);
        assertThatThrownBy(() -> facts.change(ACTOR, FactKind.CERTIFICATE, supplier, added.id(), null, c -> c))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(428));
        assertThatThrownBy(() -> facts.change(ACTOR, FactKind.CERTIFICATE, supplier, added.id(), "\"2\"", c -> c))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(412));
        Certificate changed = facts.change(
                ACTOR,
                FactKind.CERTIFICATE,
                supplier,
                added.id(),
                "\"1\"",
                before -> new NewCertificate("CO2PL", null, "trede 3", null, null, null, null, "SKAO")
                        .read(new Record(before.id(), supplier, 2), before.recordedOn(), new Fields()));
        assertThat(facts.list(FactKind.CERTIFICATE, supplier, SCOPE)).containsExactly(changed);
        facts.remove(ACTOR, FactKind.CERTIFICATE, supplier, added.id());
        assertThat(facts.list(FactKind.CERTIFICATE, supplier, SCOPE)).isEmpty();
    }

    @Test
    void a_certificate_of_another_kind_needs_a_name() {
        assertThat(refusals(() -> certify("OTHER", null, null, null)))
                .extracting(Violation::field)
                .containsExactly("title");
    }

    @Test
    void a_source_gives_one_figure_per_year() {
        turnover("CBS", 1_000);
        assertThat(refusals(() -> turnover("cbs", 2_000)))
                .extracting(Violation::code)
                .containsExactly("suppliers.turnover.known");
        turnover("Jaarrekening", 2_000);
        assertThat(facts.list(FactKind.TURNOVER, supplier, SCOPE)).hasSize(2);
    }

    @Test
    void other_modules_see_the_newest_source_of_every_year_and_whether_another_contradicts_it() {
        turnover("CBS", 1_000);
        turnover("Jaarrekening", 2_000);
        assertThat(new RegisteredSuppliers(register.database, register.schemes)
                        .turnovers(List.of(supplier, "no-such-id")))
                .containsOnlyKeys(supplier)
                .extractingByKey(supplier)
                .asInstanceOf(InstanceOfAssertFactories.list(TurnoverRef.class))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.year()).isEqualTo(2025);
                    assertThat(one.contradicted()).isTrue();
                });
    }

    @Test
    void a_turnover_has_a_year_an_amount_and_a_source_with_its_date() {
        assertThat(refusals(() -> new NewTurnover(1, null, "XYZ", null, "2030-01-01")
                        .read(new Record(Ids.next(), supplier, 1), TODAY, new Fields())))
                .extracting(Violation::field)
                .containsExactly("sourceDate", "year", "cents", "currency", "source");
    }

    @Test
    void a_new_status_ends_the_one_that_lasted_and_may_not_overlap_others() {
        rate("KANDIDAAT", "2025-01-01", null);
        rate("GEKWALIFICEERD", "2026-01-01", null);
        assertThat(facts.list(FactKind.CATEGORY, supplier, SCOPE))
                .extracting(CategoryStatus::from, CategoryStatus::to)
                .containsExactly(
                        tuple(LocalDate.of(2026, 1, 1), null),
                        tuple(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(refusals(() -> rate("VERKEND", "2025-06-01", "2025-07-01")))
                .extracting(Violation::code)
                .containsExactly("suppliers.category.overlap");
    }

    @Test
    void what_an_organisation_decides_is_not_shown_to_another() {
        block("BIBOB", "feiten", "2026-01-01", "2026-12-31");
        register.load("org-b", RegisterFixture.rows("name=Testmeubel B.V.|kvk=12345678"));
        OrganisationScope other = RegisterFixture.actor("org-b").scope("suppliers.read");
        certify("PSO", null, null, null);
        assertThat(facts.list(FactKind.BLOCKING, supplier, other)).isEmpty();
        assertThat(facts.list(FactKind.CERTIFICATE, supplier, other)).hasSize(1);
        assertThatThrownBy(() -> facts.list(FactKind.CERTIFICATE, id("Ander B.V."), other))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void a_list_narrows_to_blocked_suppliers_on_the_day() {
        block("BIBOB", "feiten", "2026-01-01", "2026-12-31");
        assertThat(found(new SupplierFilter(true, null, false, TODAY, false))).containsExactly(supplier);
        assertThat(found(new SupplierFilter(true, null, false, LocalDate.of(2027, 1, 1), false)))
                .isEmpty();
    }

    @Test
    void a_list_narrows_to_suppliers_with_an_expired_certificate_that_was_not_renewed() {
        certify("CO2PL", null, "2022-01-01", "2025-01-01");
        assertThat(found(new SupplierFilter(false, null, true, TODAY, false))).containsExactly(supplier);
        assertThat(found(new SupplierFilter(false, null, true, LocalDate.of(2025, 1, 1), false)))
                .isEmpty();
        certify("CO2PL", null, "2025-01-02", "2028-01-01");
        assertThat(found(new SupplierFilter(false, null, true, TODAY, false))).isEmpty();
    }

    @Test
    void a_list_narrows_to_the_answer_about_size() {
        new ChangeProfile(register.database, register.database.clock()).nature(ACTOR, supplier, "\"1\"", "yes", null);
        assertThat(found(new SupplierFilter(false, Answer.YES, false, TODAY, false)))
                .containsExactly(supplier);
        assertThat(found(new SupplierFilter(false, Answer.NO, false, TODAY, false)))
                .isEmpty();
        assertThat(found(new SupplierFilter(false, Answer.UNKNOWN, false, TODAY, false)))
                .containsExactly(id("Ander B.V."));
    }

    private List<String> found(SupplierFilter filter) {
        return register.database.read(reading ->
                SqlSuppliers.find(reading, new SupplierQuery(SCOPE, null, filter, SupplierQuery.Sort.NAME, null, 10))
                        .stream()
                        .map(SqlSuppliers.Found::id)
                        .toList());
    }

    private Blocking block(String ground, String reason, String from, @Nullable String until) {
        return facts.add(
                ACTOR,
                FactKind.BLOCKING,
                new NewBlocking(ground, reason, from, until).read(record(), ORGANISATION, new Fields()));
    }

    private Certificate certify(String kind, @Nullable String title, @Nullable String from, @Nullable String to) {
        return facts.add(
                ACTOR,
                FactKind.CERTIFICATE,
                new NewCertificate(kind, title, "trede 5", "4.0", from, to, null, "SKAO")
                        .read(record(), TODAY, new Fields()));
    }

    private Turnover turnover(String source, long cents) {
        return facts.add(
                ACTOR,
                FactKind.TURNOVER,
                new NewTurnover(2025, cents, null, source, "2026-04-30").read(record(), TODAY, new Fields()));
    }

    private CategoryStatus rate(String status, String from, @Nullable String to) {
        return facts.add(
                ACTOR,
                FactKind.CATEGORY,
                new NewStatus("Kantoorinrichting", status, from, to).read(record(), ORGANISATION, new Fields()));
    }

    private Record record() {
        return new Record(Ids.next(), supplier, 1);
    }

    private String id(String name) {
        return register.suppliers().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<Violation> refusals(Runnable work) {
        try {
            work.run();
        } catch (ProblemException e) {
            assertThat(e.status()).isEqualTo(422);
            return e.violations();
        }
        throw new AssertionError("nothing was refused");
    }
}
