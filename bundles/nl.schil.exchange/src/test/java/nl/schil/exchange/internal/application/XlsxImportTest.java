package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schil.exchange.internal.file.Limits;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Status;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxImportTest {
    private ImportBench bench;

    @BeforeEach
    void open(@TempDir Path folder) {
        bench = new ImportBench(folder, 100, new Limits(64 << 20, 300, 32_767, 64 << 20, 100));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private interface Filling {
        void fill(Workbook workbook, Worksheet sheet) throws IOException;
    }

    private static byte[] workbook(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Boten");
            String[] headers = {"code", "naam", "bouwdatum", "prijs", "lengte", "looptijd"};
            for (int i = 0; i < headers.length; i++) {
                sheet.value(0, i, headers[i]);
            }
            filling.fill(workbook, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private ImportJob run(Filling filling) {
        return bench.run(workbook(filling), false, Hints.NONE);
    }

    @Test
    void datesAndNumbersOfCellsAreRead() {
        ImportJob job = run((workbook, sheet) -> {
            sheet.value(1, 0, "B1");
            sheet.value(1, 1, "Zeeuwse Hoop");
            sheet.value(1, 2, LocalDate.of(2026, 1, 31));
            sheet.style(1, 2).format("d-m-yyyy").set();
            sheet.value(1, 3, 1234567.89);
            sheet.value(1, 4, 1.234);
            sheet.value(1, 5, "36 maanden");
        });
        assertThat(job.guess().format()).isEqualTo("XLSX");
        assertThat(job.guess().sheet()).isEqualTo("Boten");
        assertThat(bench.boats()).containsExactly("B1|Zeeuwse Hoop|2026-01-31|1234567.89|1.234|P36M|");
    }

    @Test
    void aSerialNumberInADateColumnIsADate() {
        run((workbook, sheet) -> {
            sheet.value(1, 0, "B1");
            sheet.value(1, 2, 46053);
            sheet.value(2, 0, "B2");
            sheet.value(2, 2, "31-1-2026");
        });
        assertThat(bench.boats()).containsExactly("B1||2026-01-31||||", "B2||2026-01-31||||");
    }

    @Test
    void numbersInTextColumnsKeepTheZerosOfTheirFormatAndHaveNoExponent() {
        run((workbook, sheet) -> {
            sheet.value(1, 0, 1234567);
            sheet.style(1, 0).format("00000000").set();
            sheet.value(2, 0, 12345678901L);
            sheet.value(3, 0, "C");
            sheet.value(3, 1, LocalDate.of(2026, 1, 31));
            sheet.style(3, 1).format("yyyy-mm-dd").set();
            sheet.value(4, 0, "D");
            sheet.value(4, 1, 0.1 + 0.2);
        });
        assertThat(bench.boats())
                .containsExactly("01234567||||||", "12345678901||||||", "C|2026-01-31|||||", "D|0.3|||||");
    }

    @Test
    void textThatLooksLikeAFormulaIsTextAndAFormulaIsItsValue() {
        run((workbook, sheet) -> {
            sheet.value(1, 0, "B1");
            sheet.value(1, 1, "=1+1");
        });
        assertThat(bench.boats()).containsExactly("B1|=1+1|||||");
    }

    @Test
    void emptyRowsArePassedOverAndLinesAreThoseOfTheSheet() {
        ImportJob job = run((workbook, sheet) -> {
            sheet.value(1, 0, "B1");
            sheet.value(4, 0, "B2");
            sheet.value(4, 2, "nooit");
        });
        assertThat(job.counts().rows()).isEqualTo(2);
        assertThat(bench.errors(job))
                .singleElement()
                .satisfies(error -> assertThat(error.line()).isEqualTo(5));
    }

    @Test
    void theFirstVisibleSheetIsRead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("Verborgen");
            hidden.value(0, 0, "x");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = workbook.newWorksheet("Boten");
            sheet.value(0, 0, "code");
            sheet.value(1, 0, "B1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(bench.run(out.toByteArray(), false, Hints.NONE).guess().sheet())
                .isEqualTo("Boten");
        assertThat(bench.count()).isEqualTo(1);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsRefused() throws IOException {
        ImportJob job = bench.run(archive("xl/worksheets/sheet1.xml", 300 << 20), false, Hints.NONE);
        assertThat(job.status()).isEqualTo(Status.FAILED);
        assertThat(job.failure().code()).isEqualTo("exchange.file.unpacked");
        assertThat(job.failure().values()).containsEntry("part", "xl/worksheets/sheet1.xml");
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        assertThat(bench.run(archive("readme.txt", 100), false, Hints.NONE)
                        .failure()
                        .code())
                .isEqualTo("exchange.file.workbook");
    }

    @Test
    void externalEntitiesOfAWorkbookAreNotFollowed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook"
                            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets>"
                            + "<sheet name=\"&e;\" sheetId=\"1\"/></sheets></workbook>");
        }
        assertThat(bench.run(out.toByteArray(), false, Hints.NONE).failure().code())
                .isEqualTo("exchange.file.workbook");
    }

    private static byte[] archive(String name, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] blank = new byte[1 << 16];
            for (long written = 0; written < size; written += blank.length) {
                zip.write(blank, 0, (int) Math.min(blank.length, size - written));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
