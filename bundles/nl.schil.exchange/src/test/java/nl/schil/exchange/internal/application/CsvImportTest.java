package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.exchange.internal.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest {
    private ImportBench bench;

    @BeforeEach
    void open(@TempDir Path folder) {
        bench = new ImportBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void valuesAreHandedOverInCanonicalForm() {
        ImportJob job = bench.run("""
                Bootcode;Naam;Bouw-datum;PRIJS;lengte;Looptijd;verlengingen
                B1;Zeeuwse Hoop;31-1-2026;€ 1.234.567,89;12,5;36 maanden;"P1Y;1 jaar"
                """);
        assertThat(job.status()).isEqualTo(Status.DONE);
        assertThat(bench.boats()).containsExactly("B1|Zeeuwse Hoop|2026-01-31|1234567.89|12.5|P36M|P1Y;P1Y");
        Guess guess = job.guess();
        assertThat(guess.delimiter()).isEqualTo(";");
        assertThat(guess.decimal()).isEqualTo(DecimalMark.COMMA);
        assertThat(guess.dateFormats()).containsExactly("d-M-yyyy");
        assertThat(guess.headers()).contains(new Guess.Header("Bouw-datum", "built"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theDelimiterIsFound(String delimiter) {
        ImportJob job = bench.run("code,name\nB1,Hoop\n".replace(",", delimiter));
        assertThat(bench.boats()).containsExactly("B1|Hoop|||||");
        assertThat(job.guess().delimiter()).isEqualTo(delimiter.equals("\t") ? "tab" : delimiter);
    }

    @Test
    void delimitersInsideOtherTextDoNotMislead() {
        bench.run("code;name\nB1;\"a,b,c,d\"\nB2;e,f,g,h\n");
        assertThat(bench.boats()).containsExactly("B1|a,b,c,d|||||", "B2|e,f,g,h|||||");
    }

    @Test
    void aFirstLineMayDeclareTheDelimiter() {
        assertThat(bench.run("sep=|\ncode|name\nB1|x;y\n").counts().created()).isEqualTo(1);
        assertThat(bench.boats()).containsExactly("B1|x;y|||||");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingIsFoundWithoutAMark(String charset) {
        ImportJob job = bench.run("code;name\nB1;Café Ünal\n".getBytes(Charset.forName(charset)), false, Hints.NONE);
        assertThat(bench.boats()).containsExactly("B1|Café Ünal|||||");
        assertThat(job.guess().encoding()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsUnderstoodAndNotPartOfTheHeader(String charset) {
        ImportJob job = bench.run("\uFEFFcode;name\nB1;Café\n".getBytes(Charset.forName(charset)), false, Hints.NONE);
        assertThat(bench.boats()).containsExactly("B1|Café|||||");
        assertThat(job.guess().encoding()).isEqualTo(charset);
    }

    @Test
    void aLateForeignByteMakesTheFileWindows1252() {
        String rows = IntStream.range(0, 20_000).mapToObj(i -> "B" + i + ";x\n").collect(Collectors.joining());
        byte[] content = ("code;name\n" + rows + "Z;Café\n").getBytes(Charset.forName("windows-1252"));
        assertThat(bench.run(content, false, Hints.NONE).guess().encoding()).isEqualTo("windows-1252");
        assertThat(bench.boats()).last().isEqualTo("Z|Café|||||");
    }

    @Test
    void quotesAndLineBreaksInCellsKeepTheLineNumbersRight() {
        ImportJob job =
                bench.run("code;name;built\r\nB1;\"two\r\nlines, \"\"quoted\"\"\";\r\n\r\nB2;x;never\r\nB3;y;\r\n");
        assertThat(bench.boats()).containsExactly("B1|two\r\nlines, \"quoted\"|||||", "B3|y|||||");
        assertThat(bench.errors(job)).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(5);
            assertThat(error.column()).isEqualTo("built");
            assertThat(error.value()).isEqualTo("never");
            assertThat(error.code()).isEqualTo("exchange.date.unreadable");
            assertThat(error.row()).containsExactly("B2", "x", "never");
        });
        assertThat(job.counts().rows()).isEqualTo(3);
    }

    @Test
    void unknownColumnsAreListedAndLeftOut() {
        ImportJob job = bench.run("code;colour;name;colour\nB1;red;x;blue\n");
        assertThat(job.guess().unknown()).containsExactly("colour", "colour");
        assertThat(bench.boats()).containsExactly("B1|x|||||");
    }

    @Test
    void theOwnNameOfAColumnGoesBeforeASynonym() {
        ImportJob job = bench.run("naam;code;name\nwrong;B1;right\n");
        assertThat(job.guess().unknown()).containsExactly("naam");
        assertThat(bench.boats()).containsExactly("B1|right|||||");
    }

    @Test
    void aMissingRequiredColumnRefusesTheFileAndNamesIt() {
        ImportJob job = bench.run("name;built\nHoop;2026-01-01\n");
        assertThat(job.status()).isEqualTo(Status.FAILED);
        assertThat(job.failure().code()).isEqualTo("exchange.header.missing");
        assertThat(job.failure().values()).containsEntry("columns", "code");
        assertThat(job.guess().missing()).containsExactly("code");
        assertThat(bench.count()).isZero();
    }

    @Test
    void aTitleAboveTheHeaderIsPassedOver() {
        ImportJob job = bench.run("Register of boats;;\n;;\ncode;name;\nB1;Hoop;\n");
        assertThat(bench.boats()).containsExactly("B1|Hoop|||||");
        assertThat(job.counts().rows()).isEqualTo(1);
    }

    @Test
    void goodRowsGoInAndBadRowsAreKeptAside() {
        ImportJob job = bench.run(
                "code;name;price\nB1;Hoop;1,00\n;nameless;2,00\nB2;Titanic;3,00\nB3;Vrede;duur\nB1;again;4,00\n");
        assertThat(bench.boats()).containsExactly("B1|Hoop||1.00|||");
        assertThat(job.counts()).hasToString("Counts[rows=5, created=1, updated=0, unchanged=0, rejected=4]");
        assertThat(bench.errors(job))
                .extracting(e -> e.line() + " " + e.column() + " " + e.code() + " " + e.value())
                .containsExactly(
                        "3 code exchange.value.required null",
                        "4 name boats.name.sunk Titanic",
                        "4  boats.bad-omen null",
                        "5 price exchange.money.unreadable duur",
                        "6 code boats.code.twice B1");
    }

    @Test
    void rowsWithAnotherNumberOfCellsAreRejected() {
        ImportJob job = bench.run("code;name\nB1;x;\nB2\nB3;y;z\nB4;w\n");
        assertThat(bench.boats()).containsExactly("B1|x|||||", "B4|w|||||");
        assertThat(bench.errors(job))
                .extracting(e -> e.line() + " " + e.code() + " " + e.values().get("count"))
                .containsExactly("3 exchange.row.cells 1", "4 exchange.row.cells 3");
    }

    @Test
    void textThatLooksLikeAFormulaIsData() {
        bench.run("code;name\nB1;=1+1\nB2;+31 20 123\nB3;-x\nB4;@home\nB5;'=1+1\nB6;'t Hoekje\n");
        assertThat(bench.boats())
                .containsExactly(
                        "B1|=1+1|||||",
                        "B2|+31 20 123|||||",
                        "B3|-x|||||",
                        "B4|@home|||||",
                        "B5|=1+1|||||",
                        "B6|'t Hoekje|||||");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(bench.run("").failure().code()).isEqualTo("exchange.file.empty");
        assertThat(bench.run("\n\n \n").failure().code()).isEqualTo("exchange.file.empty");
    }

    @Test
    void aHeaderAloneIsAnImportOfNothing() {
        ImportJob job = bench.run("code;name\n");
        assertThat(job.status()).isEqualTo(Status.DONE);
        assertThat(job.counts().rows()).isZero();
    }

    @Test
    void binaryFilesAndOldWorkbooksAreRefused() {
        assertThat(bench.run(new byte[] {'a', 0, 0, 0, 'b', 1, 2, 3, 4, 5}, false, Hints.NONE)
                        .failure()
                        .code())
                .isEqualTo("exchange.file.binary");
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};
        assertThat(bench.run(xls, false, Hints.NONE).failure().code()).isEqualTo("exchange.file.xls");
        assertThat(bench.run("PK\3\4 no zip at all").failure().code()).isEqualTo("exchange.file.workbook");
    }

    @Test
    void anUnclosedQuoteEndsTheImportAndSaysWhere() {
        ImportJob job = bench.run("code;name\nB1;x\nB2;\"open\nB3;y\n");
        assertThat(job.status()).isEqualTo(Status.FAILED);
        assertThat(job.failure().code()).isEqualTo("exchange.file.csv");
        assertThat(job.failure().values()).containsEntry("line", 3);
    }

    @Test
    void threeHundredColumnsAreNoMatter() {
        String header = IntStream.range(0, 299).mapToObj(i -> "x" + i).collect(Collectors.joining(";"));
        String row = IntStream.range(0, 299).mapToObj(String::valueOf).collect(Collectors.joining(";"));
        ImportJob job = bench.run(header + ";code\n" + row + ";B1\n");
        assertThat(job.counts().created()).isEqualTo(1);
        assertThat(job.guess().unknown()).hasSize(299);
    }

    @Test
    void moreColumnsThanTheLimitRefuseTheFile() {
        ImportJob job = bench.run("code" + ";x".repeat(1_000) + "\n");
        assertThat(job.failure().code()).isEqualTo("exchange.file.columns");
    }

    @Test
    void aCellOfTenMegabytesRejectsItsRowOnly() {
        ImportJob job = bench.run("code;name\nB1;" + "x".repeat(10 << 20) + "\nB2;y\n");
        assertThat(bench.boats()).containsExactly("B2|y|||||");
        assertThat(bench.errors(job)).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("exchange.value.long");
            assertThat(error.value()).hasSize(201);
            assertThat(error.row()[1]).hasSize(201);
        });
    }

    @Test
    void theOrderOfDayAndMonthIsTakenFromTheWholeFileWhenTheBeginningIsSilent() {
        String silent =
                IntStream.range(0, 1_500).mapToObj(i -> "B" + i + ",3/4/2026\n").collect(Collectors.joining());
        ImportJob job = bench.run("code,built\n" + silent + "C,1/31/2026\n");
        assertThat(job.guess().dateOrder()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(job.guess().dateAmbiguous()).isFalse();
        assertThat(bench.boats()).first().isEqualTo("B0||2026-03-04||||");
    }

    @Test
    void anAmbiguousOrderIsSaidSoAndCanBeToldInstead() {
        String text = "code,built\nB1,3/4/2026\n";
        ImportJob guessed = bench.run(text);
        assertThat(guessed.guess().dateAmbiguous()).isTrue();
        assertThat(bench.boats()).containsExactly("B1||2026-04-03||||");
        Hints hints = new Hints(null, null, DateOrder.MONTH_FIRST, null, Map.of());
        ImportJob told = bench.run(text.getBytes(StandardCharsets.UTF_8), false, hints);
        assertThat(told.guess().dateAmbiguous()).isFalse();
        assertThat(bench.boats()).containsExactly("B1||2026-03-04||||");
    }

    @Test
    void theImporterMayTellTheDelimiterTheEncodingAndTheMark() {
        Hints hints = new Hints("ISO-8859-1", "#", null, DecimalMark.COMMA, Map.of());
        ImportJob job = bench.run("code#length\né1#1,234\n".getBytes(StandardCharsets.ISO_8859_1), false, hints);
        assertThat(bench.boats()).containsExactly("é1||||1.234||");
        assertThat(job.guess().encoding()).isEqualTo("ISO-8859-1");
    }

    @Test
    void aDryRunWritesNothingButItsOutcome() {
        byte[] text = "code;name\nB1;x\nB2;Titanic\n".getBytes(StandardCharsets.UTF_8);
        ImportJob job = bench.run(text, true, Hints.NONE);
        assertThat(job.counts()).hasToString("Counts[rows=2, created=1, updated=0, unchanged=0, rejected=1]");
        assertThat(bench.count()).isZero();
        assertThat(bench.errors(job)).extracting(RowError::code).containsExactly("boats.name.sunk", "boats.bad-omen");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String text = "code;name\nB1;x\nB2;y\n";
        bench.run(text);
        List<String> before = bench.boats();
        ImportJob again = bench.run(text);
        assertThat(again.counts()).hasToString("Counts[rows=2, created=0, updated=0, unchanged=2, rejected=0]");
        assertThat(bench.boats()).isEqualTo(before);
        assertThat(bench.run("code;name\nB1;z\n").counts().updated()).isEqualTo(1);
    }
}
