package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.file.ImportFile;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.file.SpooledFile;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Profile;
import nl.schil.kernel.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private ImportBench bench;

    @BeforeEach
    void open(@TempDir Path folder) {
        bench = new ImportBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ImportJob run(String text, Map<String, String> mapping) {
        return bench.run(text.getBytes(StandardCharsets.UTF_8), false, new Hints(null, null, null, null, mapping));
    }

    @Test
    void headersThatNobodyKnowsAreTakenWhenTold() {
        ImportJob job = run("Sleutel;Omschrijving\nB1;Vrede\n", Map.of("Sleutel", "code", "omschrijving", "name"));
        assertThat(job.guess().unknown()).isEmpty();
        assertThat(bench.boats()).containsExactly("B1|Vrede|||||");
    }

    @Test
    void whatIsToldGoesBeforeTheGuess() {
        run("code;name;roepnaam\nB1;officieel;Vrede\n", Map.of("roepnaam", "name"));
        assertThat(bench.boats()).containsExactly("B1|Vrede|||||");
    }

    @Test
    void aHeaderCanBeLeftOut() {
        ImportJob job = run("code;name\nB1;geheim\n", Map.of("name", ""));
        assertThat(job.guess().unknown()).containsExactly("name");
        assertThat(bench.boats()).containsExactly("B1||||||");
    }

    @Test
    void theHeaderRowIsFoundBelowATitleByWhatIsTold() {
        run("Overzicht;\nSleutel;Naam\nB1;Vrede\n", Map.of("Sleutel", "code"));
        assertThat(bench.boats()).containsExactly("B1|Vrede|||||");
    }

    @Test
    void aRequiredColumnThatIsLeftOutRefusesTheFile() {
        ImportJob job = run("code;name\nB1;x\n", Map.of("code", ""));
        assertThat(job.failure().code()).isEqualTo("exchange.header.missing");
    }

    @Test
    void aFirstLookGivesTheFirstRowsAsTheyStandInTheFile() throws IOException, RefusedFile {
        String text = "code;Opmerking;built\nB1;" + "x".repeat(300) + ";1-2-2026\nB2\n";
        SpooledFile spooled =
                bench.imports.spool().store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "b.csv");
        try (ImportFile file = ImportFile.open(spooled, Boats.COLUMNS, Hints.NONE, Limits.DEFAULT)) {
            List<List<String>> rows = file.asInFile(5);
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).get(1)).hasSize(201).endsWith("…");
            assertThat(rows.get(0).get(2)).isEqualTo("1-2-2026");
            assertThat(rows.get(1)).containsExactly("B2", "", "");
        }
    }

    @Test
    void aFirstLookAtAFileWithoutAKnownHeaderTakesTheFirstRowForItAndShowsTheOthers() throws IOException, RefusedFile {
        String text = "Vaartuig;Jaar\nB1;2020\nB2;2021\n";
        SpooledFile spooled =
                bench.imports.spool().store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "b.csv");
        try (ImportFile file = ImportFile.open(spooled, Boats.COLUMNS, Hints.NONE, Limits.DEFAULT)) {
            assertThat(file.guess().unknown()).containsExactly("Vaartuig", "Jaar");
            assertThat(file.asInFile(5)).containsExactly(List.of("B1", "2020"), List.of("B2", "2021"));
        }
    }

    @Test
    void aProfileIsProposedForAFileWithTheSameHeadersInAnyOrder() {
        bench.profiles.keep(ImportBench.SAM, profile("Uitvoer", "Sleutel", "Omschrijving"));
        Guess guess =
                run("omschrijving ;Sleutel\nx;B1\n", Map.of("Sleutel", "code")).guess();
        assertThat(bench.profiles.belongingTo("boats", guess))
                .hasValueSatisfying(p -> assertThat(p.name()).isEqualTo("Uitvoer"));
        Guess other = run("Sleutel;Omschrijving;Meer\nB1;x;y\n", Map.of("Sleutel", "code"))
                .guess();
        assertThat(bench.profiles.belongingTo("boats", other)).isEmpty();
        assertThat(bench.profiles.belongingTo("planes", guess)).isEmpty();
    }

    @Test
    void aProfileOfTheSameNameIsReplacedAndWhatIsKeptComesBackWhole() {
        bench.profiles.keep(ImportBench.SAM, profile("Uitvoer", "a"));
        Actor kim = new Actor("user-9", "Kim", "web", ImportBench.SAM.grants());
        bench.profiles.keep(kim, profile("uitvoer", "b"));
        assertThat(bench.profiles.of("boats")).singleElement().satisfies(p -> {
            assertThat(p.headers()).containsExactly("b");
            assertThat(p.mapping()).containsEntry("b", "code");
            assertThat(p.actorName()).isEqualTo("Kim");
        });
        assertThat(bench.database.actions()).containsExactly("exchange.keep-profile", "exchange.keep-profile");
        bench.profiles.remove(kim, bench.profiles.of("boats").get(0));
        assertThat(bench.profiles.of("boats")).isEmpty();
    }

    private static Profile profile(String name, String... headers) {
        return new Profile(
                "", "boats", name, List.of(headers), Map.of(headers[0], "code"), null, null, "", "", Instant.EPOCH);
    }
}
