package nl.schil.maturity.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.module.Cell;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import nl.schil.maturity.internal.application.Installation;
import nl.schil.maturity.internal.application.VisibleOrganisations;
import nl.schil.maturity.internal.catalogue.CatalogueFile;
import nl.schil.maturity.internal.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShellResourceTest {
    private static final OrganisationRef A = new OrganisationRef("org-a", "Centrum Medische Diensten", null);
    private static final OrganisationRef C = Installation.ORGANISATION;
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final Installation installation = new Installation();
    private final ShellResource resource = new ShellResource(
            installation.measure,
            installation.listRecords,
            new VisibleOrganisations(new Organisations()),
            new Keys(),
            NOON);
    private final SecurityContext everywhere = caller(null);
    private final SecurityContext onlyC = caller("org-c");
    private final HttpHeaders dutch = languages("nl");

    @Test
    void theShellHasSixteenCellsAndFourPhasesInTheOrderOfTheCycle() {
        installation.provide("B1a", "suppliers", ".8");

        ShellAnswer shell = resource.shell(null, null, onlyC, dutch);

        assertThat(shell.asOf()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(shell.organisation()).isEqualTo("org-c");
        assertThat(shell.cells())
                .hasSize(16)
                .extracting(c -> c.phase() + c.stage())
                .startsWith("B1", "B2")
                .endsWith("I4");
        assertThat(shell.phases())
                .extracting(ShellAnswer.PhaseAnswer::name)
                .containsExactly("Beheer", "Strategie", "Inkooptraject", "Implementatie");
        assertThat(shell.cells().get(0).status()).isEqualTo(Status.MEASURED);
        assertThat(shell.cells().get(0).measured()).isEqualTo(1);
        assertThat(shell.cells().get(0).total()).isEqualTo(4);
        assertThat(shell.cells().get(1).status()).isEqualTo(Status.UNKNOWN);
        assertThat(shell.bottleneck()).isEqualTo(new ShellAnswer.BottleneckAnswer("S", 1));
    }

    @Test
    void namesFollowTheCallersLanguage() {
        assertThat(resource.shell(null, null, onlyC, languages("de", "en-GB"))
                        .stages()
                        .get(1)
                        .name())
                .isEqualTo("Managing");
        assertThat(resource.shell(null, null, onlyC, languages("fr"))
                        .stages()
                        .get(1)
                        .name())
                .isEqualTo("Managen");
    }

    @Test
    void withoutAChoiceTheFirstOrganisationThatTheCallerMaySeeIsShown() {
        assertThat(resource.shell(null, null, everywhere, dutch).organisation()).isEqualTo("org-a");
        assertThat(resource.shell("IUC Werkplekomgeving", null, everywhere, dutch)
                        .organisation())
                .isEqualTo("org-c");
    }

    @Test
    void anotherOrganisationIsNotFound() {
        assertThatThrownBy(() -> resource.shell("org-a", null, onlyC, dutch))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void aCellThatDoesNotExistIsNotFound() {
        for (String[] cell : new String[][] {{"X", "1"}, {"B", "5"}, {"B", "one"}}) {
            assertThatThrownBy(() -> resource.cell(cell[0], cell[1], null, null, onlyC, dutch))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        }
    }

    @Test
    void aCellShowsEveryActivityWithItsRuleAndWhoWouldMeasureIt() {
        installation.install("contracts", false, Set.of(new Cell("B", 1)), "B1b", "B1c");
        installation.provide("B1a", "suppliers", ".8");

        CellDetail cell = resource.cell("b", "1", null, null, onlyC, dutch);

        assertThat(cell.activities())
                .extracting(CellDetail.ActivityDetail::code)
                .containsExactly("B1a", "B1b", "B1c", "B1d");
        CellDetail.ActivityDetail keys = cell.activities().get(0);
        assertThat(keys.population()).isEqualTo(1000);
        assertThat(keys.shortage()).isEqualTo(200);
        assertThat(keys.populationText()).isEqualTo("alle leveranciers van de organisatie");
        assertThat(cell.activities().get(1).modules()).containsExactly(new CellDetail.ModuleAnswer("contracts", false));
    }

    @Test
    void recordsAreListedForAnActivityOfTheCellWithTheReasonAsTextAndKey() {
        installation.provide("B1a", "suppliers", ".8");

        var page = resource.records("B", "1", "B1a", false, null, null, null, onlyC, dutch);

        assertThat(page.items()).hasSize(2);
        assertThat(page.items().get(0).reason())
                .isEqualTo(new RecordAnswer.Reason("fake.reason", "nl fake.reason", Map.of()));
        assertThat(page.next()).isNotNull();
    }

    @Test
    void recordsOfAnActivityElsewhereOrThatNobodyMeasuresAreRefused() {
        assertThatThrownBy(() -> resource.records("B", "1", "S1a", true, null, null, null, onlyC, dutch))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(422));
        assertThatThrownBy(() -> resource.records("B", "1", "B1a", true, null, null, null, onlyC, dutch))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void theStepsNameCountPopulationEffortOwnerAndWhereTheRecordsAre() {
        installation.provide("B1b", "contracts", ".3");
        installation.install("performance", false, Set.of(new Cell("S", 1)));

        List<NextStepAnswer> steps =
                resource.nextSteps(null, null, onlyC, dutch).items();

        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).shortage()).isEqualTo(700);
        assertThat(steps.get(0).population()).isEqualTo(1000);
        assertThat(steps.get(0).effortHours()).isEqualByComparingTo("350");
        assertThat(steps.get(0).accountable()).isEqualTo("contractbeheerder");
        assertThat(steps.get(0).route()).isEqualTo("/shell/B/1?activity=B1b");
        assertThat(steps.get(1).kind()).isEqualTo(NextStepAnswer.Kind.ENABLE_MODULE);
        assertThat(steps.get(1).module()).isEqualTo("performance");
    }

    @Test
    void anExportedCatalogueCanBePutInForceAgain() throws IOException {
        byte[] exported = JsonMapper.builder()
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build()
                .writeValueAsBytes(resource.catalogue());

        assertThat(CatalogueFile.parse(new ByteArrayInputStream(exported))).isEqualTo(CatalogueFile.supplied());
    }

    private static SecurityContext caller(@Nullable String organisation) {
        Actor actor = new Actor("u", "Noor", "web", List.of(new Grant("reader", organisation, Set.of("shell.read"))));
        return (SecurityContext) Proxy.newProxyInstance(
                ShellResourceTest.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, arguments) -> method.getName().equals("getUserPrincipal") ? actor : null);
    }

    private static HttpHeaders languages(String... tags) {
        List<Locale> locales =
                List.of(tags).stream().map(Locale::forLanguageTag).toList();
        return (HttpHeaders) Proxy.newProxyInstance(
                ShellResourceTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> method.getName().equals("getAcceptableLanguages") ? locales : null);
    }

    private record Keys() implements Texts {
        @Override
        public String say(Locale locale, Text text) {
            return locale.getLanguage() + " " + text.key();
        }
    }

    private record Organisations() implements OrganisationDirectory {
        @Override
        public List<OrganisationRef> list() {
            return List.of(A, C);
        }

        @Override
        public Map<String, OrganisationRef> find(Collection<String> ids) {
            return list().stream()
                    .filter(o -> ids.contains(o.id()))
                    .collect(Collectors.toMap(OrganisationRef::id, o -> o));
        }

        @Override
        public Map<String, OrganisationRef> resolve(Collection<String> texts) {
            return texts.stream()
                    .flatMap(text -> list().stream()
                            .filter(o -> o.id().equals(text) || o.name().equalsIgnoreCase(text))
                            .map(o -> Map.entry(text, o)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public OrganisationRef add(Writing writing, String name) {
            throw new UnsupportedOperationException();
        }
    }
}
