package nl.schil.kernel.workbook;

import java.util.List;
import nl.schil.kernel.Result;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes and reads workbooks (XLSX) of a few sheets, for files that are filled in and come back. Registers go by a {@link
 * nl.schil.kernel.dataset.Dataset}. A consumer works without it, and offers no workbook then.
 */
@ProviderType
public interface Workbooks {
    /** What a workbook is called over HTTP. */
    String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The most bytes of a workbook that is read. */
    int LARGEST = 8 << 20;

    /** The most rows of a sheet that is read. */
    int MOST_ROWS = 10_000;

    /** A workbook with these sheets. Text that a spreadsheet would take for a formula stays text. */
    byte[] write(List<Sheet> sheets);

    /**
     * The visible sheets in their order, whoever made them.
     *
     * @return refused for what is not a workbook, is too large, unpacks to far too much or cannot be read
     */
    Result<List<Sheet>> read(byte[] workbook);
}
