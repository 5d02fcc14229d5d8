package nl.schil.exchange.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schil.kernel.Result;
import nl.schil.kernel.workbook.Sheet;
import org.junit.jupiter.api.Test;

class XlsxWorkbooksTest {
    private final XlsxWorkbooks workbooks = new XlsxWorkbooks();

    private List<Sheet> read(byte[] bytes) {
        return workbooks.read(bytes).orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    @Test
    void whatIsWrittenComesBackByRowAndColumnOnEverySheet() {
        Sheet first = new Sheet("Vragen", 0, List.of(List.of("Product", "Bureaustoel")), Map.of());
        Sheet second = new Sheet(
                "Materialen",
                1,
                List.of(
                        List.of("Naam", "Massa", "Dag", "Herkomst"),
                        Arrays.asList("=SOM(A1)", new BigDecimal("0.1"), LocalDate.of(2026, 3, 1), null),
                        Arrays.asList(null, null, null, "hout")),
                Map.of(3, List.of("hout", "staal")));
        List<Sheet> read = read(workbooks.write(List.of(first, second)));
        assertThat(read).extracting(Sheet::name).containsExactly("Vragen", "Materialen");
        assertThat(read.get(0).text(1, 2)).isEqualTo("Bureaustoel");
        Sheet materials = read.get(1);
        assertThat(materials.text(2, 1)).isEqualTo("=SOM(A1)");
        assertThat(materials.text(2, 2)).isEqualTo("0.1");
        assertThat(materials.text(2, 3)).isEqualTo("2026-03-01");
        assertThat(materials.text(2, 4)).isNull();
        assertThat(materials.text(3, 4)).isEqualTo("hout");
        assertThat(materials.text(9, 9)).isNull();
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        for (byte[] bytes : List.of(new byte[0], "naam;massa".getBytes(), bomb())) {
            assertThat(workbooks.read(bytes)).isInstanceOf(Result.Refused.class);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWorkbookWithFarTooManyRowsIsRefused() {
        List<List<Object>> rows = new java.util.ArrayList<>();
        for (int i = 0; i <= XlsxWorkbooks.MOST_ROWS; i++) {
            rows.add(List.of("x"));
        }
        byte[] bytes = workbooks.write(List.of(new Sheet("Veel", 0, List.copyOf(rows), Map.of())));
        assertThat(workbooks.read(bytes)).isInstanceOf(Result.Refused.class);
    }
}
