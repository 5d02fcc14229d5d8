package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.schil.exchange.internal.file.Format;
import nl.schil.exchange.internal.file.ImportFile;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.file.SpooledFile;
import nl.schil.exchange.internal.model.Counts;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.exchange.internal.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or made to break something: they end in a clear error, and nothing is half written. */
class HostileFilesTest {
    private static final int MUTATIONS = 300;
    private static final String HEADER = "code;name;built;price\n";

    private Path folder;
    private ImportBench bench;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        bench = new ImportBench(folder, 50, new Limits(64 << 20, 1_000, 32_767, 64 << 20, 200));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ImportJob run(byte[] content) {
        return bench.run(content, false, Hints.NONE);
    }

    private ImportJob run(String text) {
        return run(text.getBytes(StandardCharsets.UTF_8));
    }

    /** It ended, with a reason that a person understands or with rows; all rows are accounted for, and no more are in. */
    private void endedWell(ImportJob job, String what) {
        assertThat(job.status()).as(what).isIn(Status.DONE, Status.FAILED);
        if (job.status() == Status.FAILED) {
            assertThat(job.failure().code()).as(what).startsWith("exchange.").doesNotStartWith("exchange.job.");
        }
        Counts counts = job.counts();
        assertThat(counts.created() + counts.updated() + counts.unchanged() + counts.rejected())
                .as(what)
                .isEqualTo(counts.rows());
        assertThat(bench.count()).as(what).isEqualTo(counts.created());
        assertThat(bench.errors(job).stream().map(RowError::line).distinct().count())
                .as(what)
                .isEqualTo(counts.rejected());
    }

    @ParameterizedTest
    @CsvSource({
        "'', exchange.file.empty",
        "'\n\n  \n', exchange.file.empty",
        "'onzin', exchange.header.missing",
        "'a;b\n1;2\n', exchange.header.missing",
        "'code;name\nB1;\"open\n', exchange.file.csv",
        "'code;name\nB1;\"open\nB2;x\n', exchange.file.csv"
    })
    void aFileThatIsNoTableIsRefusedWithAReason(String text, String code) {
        ImportJob job = run(text);
        assertThat(job.failure().code()).isEqualTo(code);
        endedWell(job, text);
    }

    @Test
    void aFileWithOnlyAHeaderIsAnImportOfNothing() {
        ImportJob job = run(HEADER);
        assertThat(job.status()).isEqualTo(Status.DONE);
        assertThat(job.counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void quotesInTheWrongPlaceRejectTheRowAtMost() {
        ImportJob job = run("code;name\nB1;5\" scherm\nB2;\"a\"b\nB3;\"\"\nB4;x;y;z\nB5\n");
        assertThat(job.status()).isEqualTo(Status.DONE);
        assertThat(bench.boats()).contains("B1|5\" scherm|||||");
        endedWell(job, "quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyUsualEncodingIsReadWithAndWithoutByteOrderMark(String encoding) {
        byte[] text = (HEADER + "B1;Caf\u00E9 \u20AC;1-2-2026;12,50\nB2;Zo\u00EB;2-2-2026;1,00\n")
                .getBytes(Charset.forName(encoding));
        List<byte[]> marks = new ArrayList<>(List.of(new byte[0]));
        if (!encoding.startsWith("windows")) {
            marks.add("\uFEFF".getBytes(Charset.forName(encoding)));
        }
        for (byte[] mark : marks) {
            ImportJob job = run(ImportBench.bytes(mark, text));
            assertThat(job.counts().rejected()).isZero();
            assertThat(bench.boats()).startsWith("B1|Caf\u00E9 \u20AC|2026-02-01|12.50|||");
        }
    }

    @Test
    void bytesThatAreNoTextAreRefusedOrRejected() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        endedWell(run(noise), "noise");
        endedWell(run(new byte[10_000]), "zeros");
        endedWell(run(ImportBench.bytes(new byte[] {(byte) 0xFF, (byte) 0xFE}, noise)), "noise as UTF-16");
        endedWell(run(ImportBench.bytes(new byte[] {'P', 'K', 3, 4}, noise)), "noise as a workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+31 20 5550000", "-1+2", "@SUM(1)", "=cmd|' /C calc'!A0"})
    void aFormulaIsKeptAsTextAndNoExportMakesItOneAgain(String text) throws IOException {
        run("code;name\nB1;\"" + text + "\"\n");
        assertThat(bench.boats()).containsExactly("B1|" + text + "|||||");
        assertThat(new String(export(Format.CSV), StandardCharsets.UTF_8))
                .contains(",'" + text)
                .doesNotContain("," + text);
        assertThat(sheets(export(Format.XLSX))).contains(text.substring(1, 4)).doesNotContain("<f>", "<f ");
        byte[] exported = export(Format.CSV);
        bench.database.prepare("DELETE FROM test_boat");
        run(exported);
        assertThat(bench.boats()).as("the round trip").containsExactly("B1|" + text + "|||||");
    }

    @Test
    void datesInFiveFormatsAreReadAndAYearOfTwoDigitsIsRefusedWithTheRemedy() {
        ImportJob job = run(
                "code;built\nB1;2026-01-31\nB2;31-01-2026\nB3;31/1/2026\nB4;46053\nB5;31 januari 2026\nB6;31/1/26\n");
        assertThat(bench.boats()).hasSize(5).allMatch(boat -> boat.contains("|2026-01-31|"));
        assertThat(bench.errors(job)).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(7);
            assertThat(error.code()).isEqualTo("exchange.date.unreadable");
        });
    }

    @Test
    void aCellOfTenMegabytesIsRejectedAndTheOtherRowsGoIn() {
        ImportJob job = run(HEADER + "B1;" + "x".repeat(10 << 20) + ";;\nB2;y;;\n");
        assertThat(bench.errors(job)).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("exchange.value.long");
            assertThat(error.value()).hasSizeLessThan(300);
        });
        assertThat(bench.boats()).containsExactly("B2|y|||||");
        assertThat(run("code;name\nB3;" + "x".repeat(20 << 20) + "\n").failure().code())
                .as("longer than any cell can be")
                .isEqualTo("exchange.file.csv");
    }

    @Test
    void threeHundredColumnsAreReadAndTooManyAreRefused() {
        String headers = IntStream.range(0, 300).mapToObj(i -> "kolom" + i).collect(Collectors.joining(";"));
        ImportJob job = run("code;" + headers + "\nB1" + ";x".repeat(300) + "\n");
        assertThat(job.guess().unknown()).hasSize(300);
        assertThat(bench.count()).isEqualTo(1);
        assertThat(run("code" + ";x".repeat(1_500) + "\n").failure().code()).isEqualTo("exchange.file.columns");
    }

    @Test
    void entitiesThatMultiplyAreNotUnfolded() throws IOException {
        String entities = "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\">"
                + IntStream.range(0, 12)
                        .mapToObj(i -> "<!ENTITY " + (char) ('b' + i) + " \""
                                + ("&" + (char) ('a' + i) + ";").repeat(10) + "\">")
                        .collect(Collectors.joining())
                + "]>";
        byte[] workbook = export(Format.XLSX);
        String cell = "<c r=\"A1\" t=\"inlineStr\"><is><t>&m;</t></is></c>";
        byte[] sheet = (entities + sheet(cell)).getBytes(StandardCharsets.UTF_8);
        ImportJob job = run(replaced(workbook, "xl/worksheets/sheet1.xml", sheet));
        assertThat(job.status()).isEqualTo(Status.FAILED);
        endedWell(job, "entities");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\"/>",
                "<c r='ZZZZZZ1'/>",
                "<!--'--><c  r\n=\n\"ABCD1\"/>",
                "<c xmlns:axmlns=\"u\" axmlns:r=\"Z$Z:Z1\"/>",
                "<c r=\"&#90;&#90;&#90;&#90;&#90;1\"/>"
            })
    void aCellFarBeyondTheLastColumnIsRefusedBeforeRoomIsMadeForIt(String cell) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            byte[] sheet = sheet(cell).getBytes(charset);
            ImportJob job = run(replaced(export(Format.XLSX), "xl/worksheets/sheet1.xml", sheet));
            assertThat(job.failure().code()).isEqualTo("exchange.file.workbook");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A99999999999", "", "1A", "A-1", "A0", "XFD1", "A1048577"})
    void aStrangePlaceEndsInAReason(String place) throws IOException {
        String cell = "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>code</t></is></c>";
        byte[] workbook = replaced(
                export(Format.XLSX), "xl/worksheets/sheet1.xml", sheet(cell).getBytes(StandardCharsets.UTF_8));
        endedWell(run(workbook), place);
    }

    @Test
    void theDeclarationsOfAnOrdinaryWorkbookAreNoPlaces() throws IOException {
        run(HEADER + "B1;x;;\n");
        String relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String sheet = sheet("<c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c>")
                .replace("<worksheet ", "<worksheet xmlns:r=\"" + relationships + "\" ");
        ImportJob job =
                run(replaced(export(Format.XLSX), "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)));
        assertThat(job.status()).isEqualTo(Status.DONE);
    }

    private static String sheet(String cell) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + cell + "</row></sheetData></worksheet>";
    }

    @Test
    void threeHundredRandomMutationsEndInClearErrorsOnly() throws IOException {
        byte[] csv = (HEADER
                        + IntStream.range(0, 120)
                                .mapToObj(i -> "B%03d;\"Boot; %d\";%d-%d-2026;1.%03d,50\n"
                                        .formatted(i, i, i % 28 + 1, i % 12 + 1, i))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
        run(csv);
        byte[] xlsx = export(Format.XLSX);
        Random random = new Random(20261124);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            bench.database.prepare("DELETE FROM test_boat");
            byte[] mutant = mutant(i % 3 == 0 ? xlsx : csv, random);
            String what = "mutation " + i;
            look(mutant);
            ImportJob job = run(mutant);
            endedWell(job, what);
            refused += job.status() == Status.FAILED ? 1 : 0;
        }
        assertThat(refused).as("some files cannot be read, others can").isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
    }

    /** A first look either shows rows or refuses the file. */
    private void look(byte[] content) throws IOException {
        try {
            SpooledFile spooled = bench.imports.spool().store(new ByteArrayInputStream(content), "b");
            try (ImportFile file = ImportFile.open(spooled, Boats.COLUMNS, Hints.NONE, bench.imports.limits())) {
                assertThat(file.asInFile(5)).hasSizeLessThanOrEqualTo(5);
            }
        } catch (RefusedFile e) {
            assertThat(e.reason().code()).startsWith("exchange.file.");
        }
    }

    private static byte[] mutant(byte[] origin, Random random) {
        byte[] content = origin.clone();
        for (int round = random.nextInt(4) + 1; round > 0; round--) {
            int at = random.nextInt(content.length);
            int length = Math.min(content.length - at, random.nextInt(200) + 1);
            switch (random.nextInt(6)) {
                case 0 -> content[at] = (byte) random.nextInt(256);
                case 1 -> content = Arrays.copyOf(content, Math.max(1, at));
                case 2 -> Arrays.fill(content, at, at + length, (byte) "\0\"';\r\n\t,<&".charAt(random.nextInt(10)));
                case 3 ->
                    content = ImportBench.bytes(
                            Arrays.copyOf(content, at),
                            new byte[] {'"'},
                            Arrays.copyOfRange(content, at, content.length));
                case 4 ->
                    content = ImportBench.bytes(
                            Arrays.copyOf(content, at + length), Arrays.copyOfRange(content, at, content.length));
                default -> {
                    byte[] noise = new byte[length];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, content, at, length);
                }
            }
        }
        return content;
    }

    private byte[] export(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportDataset(bench.database, ImportBench::publication).write(bench.boats, ImportBench.SAM, format, out);
        return out.toByteArray();
    }

    private String sheets(byte[] workbook) throws IOException {
        return parts(workbook).values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private byte[] replaced(byte[] workbook, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, byte[]> parts = parts(workbook);
        assertThat(parts.put(name, content)).isNotNull();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path path = Files.write(folder.resolve("workbook"), workbook);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
        return parts;
    }
}
