package nl.schil.exchange.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.exchange.internal.application.ImportBench;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Status;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsResourceTest {
    private static final Actor ALL = ImportBench.SAM;
    private static final Actor ONE = actor("user-2", "org-2", "boats.write");
    private static final Actor READER = actor("user-3", "org-2", "boats.read");

    private Path folder;
    private ImportBench bench;
    private ImportsResource resource;
    private ImportErrorsResource errors;
    private Access access;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        bench = new ImportBench(folder);
        access = new Access(bench.datasets, new TwoOrganisations());
        Texts texts = (locale, text) -> locale.getLanguage() + ":" + text.key();
        ShownImports shown = new ShownImports(bench.imports, bench.jobs, bench.database, access, texts);
        resource = new ImportsResource(bench.imports, new ImportRequests(access, bench.profiles), shown);
        errors = new ImportErrorsResource(bench.jobs, bench.database, texts, shown);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aFormWithAFileStartsAnImport() {
        ImportView view = (ImportView)
                post(ALL, "dataset", "boats", "file", "code;name\nB1;Café\n").getEntity();
        assertThat(view.status()).isEqualTo(Status.RUNNING);
        ImportJob job = bench.finished(bench.stored(view.id()));
        assertThat(job.status()).isEqualTo(Status.DONE);
        assertThat(job.fileName()).isEqualTo("bo\u00E4ts.csv");
        assertThat(job.organisation()).as("the first of all").isEqualTo("org-1");
        assertThat(bench.boats()).containsExactly("B1|Café|||||");
    }

    @Test
    void thePartsOfTheFormMayComeInAnyOrder() {
        ImportView view = (ImportView)
                post(ALL, "file", "code\nB1\n", "dryRun", "true", "organisation", "Two", "dataset", "boats")
                        .getEntity();
        ImportJob job = bench.finished(bench.stored(view.id()));
        assertThat(job.dryRun()).isTrue();
        assertThat(job.organisation()).isEqualTo("org-2");
        assertThat(bench.count()).isZero();
    }

    @Test
    void theOnlyOrganisationOfTheImporterIsTaken() {
        ImportView view =
                (ImportView) post(ONE, "dataset", "boats", "file", "code\nB1\n").getEntity();
        assertThat(bench.finished(bench.stored(view.id())).organisation()).isEqualTo("org-2");
    }

    @Test
    void aFormThatIsNotCompleteIsRefusedAndLeavesNoFile() throws IOException {
        refused(422, "exchange.form.dataset", ALL, "file", "code\nB1\n");
        refused(422, "exchange.form.dataset-unknown", ALL, "dataset", "planes", "file", "code\nB1\n");
        refused(422, "exchange.form.file", ALL, "dataset", "boats");
        refused(422, "exchange.organisation.unknown", ONE, "dataset", "boats", "organisation", "One", "file", "x");
        refused(422, "exchange.form.choice", ALL, "dataset", "boats", "dateOrder", "yes", "file", "x");
        assertThatThrownBy(() -> resource.start(
                        security(ALL), headers("text/plain"), null, new ByteArrayInputStream(new byte[3])))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(400));
        try (var files = Files.list(folder.resolve("work/imports"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void importingNeedsThePermissionOfTheDataset() {
        assertThatThrownBy(() -> post(READER, "dataset", "boats", "file", "code\nB1\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(403));
    }

    @Test
    void importsOfOthersAreSeenOnlyWithAllOrganisations() {
        ImportJob job = bench.run("code\nB1\n");
        assertThat(one(ALL, job).rows()).isEqualTo(1);
        assertThatThrownBy(() -> one(ONE, job))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        assertThat(list(ALL)).containsExactly(job.id());
        assertThat(list(ONE)).isEmpty();
    }

    @Test
    void theErrorsAreInTheJobAndInALanguage() {
        ImportJob job = bench.run("code;name\nB1;Titanic\n");
        ImportView view = one(ALL, job);
        assertThat(view.rejected()).isEqualTo(1);
        assertThat(view.errors().get(0).message()).isEqualTo("en:boats.name.sunk");
        assertThat(view.errors().get(0).line()).isEqualTo(2);
    }

    @Test
    void aRefusedFileHasItsReasonAmongTheErrors() {
        ImportView view = one(ALL, bench.run("name\nHoop\n"));
        assertThat(view.status()).isEqualTo(Status.FAILED);
        assertThat(view.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.code()).isEqualTo("exchange.header.missing"));
        assertThat(view.failure().value()).isEqualTo("code");
    }

    @Test
    void aMappingThatCannotBeMeantIsRefused() {
        refused(422, "exchange.mapping.column", ALL, "dataset", "boats", "mapping", "{\"a\":\"wing\"}", "file", "x");
        refused(422, "exchange.mapping.unreadable", ALL, "dataset", "boats", "mapping", "a=code", "file", "x");
        refused(
                422,
                "exchange.mapping.twice",
                ALL,
                "dataset",
                "boats",
                "mapping",
                "{\"a\":\"code\",\"b\":\"code\"}",
                "file",
                "x");
        refused(422, "exchange.profile.unknown", ALL, "dataset", "boats", "profile", "Uitvoer", "file", "x");
    }

    @Test
    void aProfileOfTheFormIsUsedAndTheFormGoesBeforeIt() {
        ProfilesResource profiles = new ProfilesResource(access, bench.profiles);
        profiles.keep(security(ONE), toKeep("Uitvoer", Map.of("Sleutel", "code", "Tekst", "name")));
        String file = "Sleutel;Tekst\nB1;x\n";
        ImportView view = (ImportView)
                post(ALL, "dataset", "boats", "profile", "uitvoer", "mapping", "{\"Tekst\":null}", "file", file)
                        .getEntity();
        assertThat(bench.finished(bench.stored(view.id())).status()).isEqualTo(Status.DONE);
        assertThat(bench.boats()).containsExactly("B1||||||");
    }

    @Test
    void aProfileIsReplacedAndRemovedByWhoKeepsItOrWhoImportsForAll() {
        ProfilesResource profiles = new ProfilesResource(access, bench.profiles);
        Actor other = actor("user-4", "org-1", "boats.write");
        profiles.keep(security(ONE), toKeep("Uitvoer", Map.of("Sleutel", "code")));
        String id = profiles.list(security(other), "boats").items().get(0).id();
        assertThatThrownBy(() -> profiles.keep(security(other), toKeep("uitvoer", Map.of("x", "code"))))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
        assertThatThrownBy(() -> profiles.remove(security(other), id))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
        assertThatThrownBy(() -> profiles.remove(security(READER), id))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        profiles.remove(security(ALL), id);
        assertThat(profiles.list(security(ONE), "boats").items()).isEmpty();
    }

    @Test
    void anImportThatWasNotInterruptedCannotBeResumed() {
        ImportJob job = bench.run("code\nB1\n");
        assertThatThrownBy(() -> resource.resume(security(ALL), headers(null), job.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    private static ProfileView.ToKeep toKeep(String name, Map<String, String> mapping) {
        return new ProfileView.ToKeep("boats", name, List.copyOf(mapping.keySet()), mapping, null, null);
    }

    @Test
    void theFileOfRejectedRowsCanBeMendedAndImportedAgain() throws IOException {
        ImportJob job = bench.run("code;name;built\nB1;Titanic;1-1-2026\nB2;\"=x;y\";nooit\nB3;z;2-1-2026\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Response answer = errors.errors(security(ALL), headers(null), job.id(), "csv", null, null);
        ((StreamingOutput) answer.getEntity()).write(out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFcode;name;built;line;column;value;code;message;remedy\r\n")
                .contains(
                        "B1;Titanic;1-1-2026;2;name | ;Titanic | ;boats.name.sunk | boats.bad-omen;en:boats.name.sunk | ")
                .contains("B2;\"'=x;y\";nooit;3;built;nooit;exchange.date.unreadable;");
        bench.run(text.replace("Titanic", "Vrede").replace(";nooit;", ";3-1-2026;"));
        assertThat(bench.boats())
                .containsExactly("B1|Vrede|2026-01-01||||", "B2|=x;y|2026-01-03||||", "B3|z|2026-01-02||||");
    }

    @Test
    void errorsComeInPages() {
        ImportJob job = bench.run("code;name\n" + "B1;Titanic\n" + ";x\n".repeat(250));
        ImportErrorsResource.ErrorPage page = page(job, null, 100);
        assertThat(page.items()).hasSize(100);
        assertThat(page(job, page.next(), 100).items()).hasSize(100);
        assertThat(page(job, null, null).items()).hasSize(252);
        assertThat(page(job, null, null).next()).isNull();
    }

    @Test
    void anEndedImportCannotBeCancelled() {
        ImportJob job = bench.run("code\nB1\n");
        assertThatThrownBy(() -> resource.cancel(security(ALL), headers(null), job.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    private ImportErrorsResource.ErrorPage page(ImportJob job, String cursor, Integer limit) {
        return (ImportErrorsResource.ErrorPage)
                errors.errors(security(ALL), headers(null), job.id(), "json", cursor, limit)
                        .getEntity();
    }

    private ImportView one(Actor actor, ImportJob job) {
        return resource.one(security(actor), headers(null), job.id());
    }

    private List<String> list(Actor actor) {
        return resource.list(security(actor), headers(null), null, null, null).items().stream()
                .map(ImportView::id)
                .toList();
    }

    private void refused(int status, String code, Actor actor, String... parts) {
        assertThatThrownBy(() -> post(actor, parts)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.violations()).extracting(Violation::code).containsExactly(code);
        });
    }

    private Response post(Actor actor, String... parts) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            boolean file = parts[i].equals("file");
            body.append("--xyz\r\nContent-Disposition: form-data; name=\"")
                    .append(parts[i])
                    .append('"');
            body.append(file ? "; filename=\"bo\u00E4ts.csv\"\r\nContent-Type: text/csv" : "")
                    .append("\r\n\r\n");
            body.append(parts[i + 1]).append("\r\n");
        }
        byte[] bytes = body.append("--xyz--\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return resource.start(
                security(actor),
                headers("multipart/form-data; boundary=xyz"),
                fake(UriInfo.class, "getAbsolutePathBuilder", UriBuilder.fromUri("http://localhost/api/v1/imports")),
                new ByteArrayInputStream(bytes));
    }

    private static Actor actor(String id, String organisation, String permission) {
        return new Actor(id, id, "web", List.of(new Grant("role", organisation, Set.of(permission))));
    }

    private static SecurityContext security(Actor actor) {
        return fake(SecurityContext.class, "getUserPrincipal", actor);
    }

    private static HttpHeaders headers(String contentType) {
        return HttpHeaders.class.cast(Proxy.newProxyInstance(
                ImportsResourceTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getAcceptableLanguages") ? List.of(Locale.ENGLISH) : contentType));
    }

    private static <T> T fake(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                ImportsResourceTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    throw new UnsupportedOperationException(called.getName());
                }));
    }

    private static final class TwoOrganisations implements OrganisationDirectory {
        private static final List<OrganisationRef> ALL =
                List.of(new OrganisationRef("org-1", "One", null), new OrganisationRef("org-2", "Two", null));

        @Override
        public List<OrganisationRef> list() {
            return ALL;
        }

        @Override
        public Map<String, OrganisationRef> find(Collection<String> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, OrganisationRef> resolve(Collection<String> texts) {
            Map<String, OrganisationRef> found = new HashMap<>();
            for (String text : texts) {
                ALL.stream()
                        .filter(o -> o.name().equalsIgnoreCase(text) || o.id().equals(text))
                        .forEach(o -> found.put(text, o));
            }
            return found;
        }

        @Override
        public OrganisationRef add(Writing writing, String name) {
            throw new UnsupportedOperationException();
        }
    }
}
