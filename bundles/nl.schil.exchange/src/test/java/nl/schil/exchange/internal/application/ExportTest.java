package nl.schil.exchange.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.schil.exchange.internal.file.Format;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    private ImportBench bench;

    @BeforeEach
    void open(@TempDir Path folder) {
        bench = new ImportBench(folder);
        bench.run("code,name,built,price,length,term,options\n"
                + "B1,=1+1,2026-01-31,1234.50,1.234,P3Y,P1Y;P1Y\n"
                + "B2,\"a,\"\"b\"\"\nc\",,-5,,,\n"
                + "B3,-x,2026-02-01,0.10,12345678901234567890,P36M,P6M\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private byte[] export(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportDataset(bench.database, ImportBench::publication).write(bench.boats, ImportBench.SAM, format, out);
        return out.toByteArray();
    }

    @Test
    void csvHasTheCanonicalHeadersAndNoFormulas() throws IOException {
        assertThat(new String(export(Format.CSV), StandardCharsets.UTF_8))
                .isEqualTo("code,name,built,price,length,term,options\r\n"
                        + "B1,'=1+1,2026-01-31,1234.50,1.234,P3Y,P1Y;P1Y\r\n"
                        + "B2,\"a,\"\"b\"\"\nc\",,-5,,,\r\n"
                        + "B3,'-x,2026-02-01,0.10,12345678901234567890,P36M,P6M\r\n");
    }

    @Test
    void jsonHasOneObjectPerRecordWithoutEmptyFields() throws IOException {
        assertThat(new String(export(Format.JSON), StandardCharsets.UTF_8))
                .startsWith("{\"items\":[{\"code\":\"B1\",\"name\":\"=1+1\",\"built\":\"2026-01-31\"")
                .contains("{\"code\":\"B2\",\"name\":\"a,\\\"b\\\"\\nc\",\"price\":\"-5\"}")
                .endsWith("]}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "XLSX"})
    void whatIsExportedCanBeImportedAgainAndChangesNothing(Format format) throws IOException {
        List<String> before = bench.boats();
        ImportJob job = bench.run(export(format), false, Hints.NONE);
        assertThat(bench.errors(job)).isEmpty();
        assertThat(job.counts().rejected()).isZero();
        if (format == Format.CSV) {
            assertThat(job.counts().unchanged()).isEqualTo(3);
            assertThat(bench.boats()).isEqualTo(before);
        }
        assertThat(bench.boats().get(0)).startsWith("B1|=1+1|2026-01-31|1234.5");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "XLSX"})
    void aTemplateIsAFileThatCanBeImported(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportDataset(bench.database, ImportBench::publication).template(bench.boats, format, out);
        ImportJob job = bench.run(out.toByteArray(), false, Hints.NONE);
        assertThat(job.counts().created()).isEqualTo(1);
        assertThat(job.guess().unknown()).isEmpty();
    }
}
