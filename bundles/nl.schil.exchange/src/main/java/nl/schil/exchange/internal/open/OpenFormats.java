package nl.schil.exchange.internal.open;

import java.util.List;
import nl.schil.exchange.internal.file.SourceFormat;

/** The open formats that can be imported. */
public final class OpenFormats {
    public static final List<SourceFormat> ALL = List.of(new OcdsFormat(), new EformsFormat());

    private OpenFormats() {}

    /** The first byte of a text after a byte order mark and white space, or 0. */
    static char first(byte[] head) {
        int from = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB ? 3 : 0;
        for (int i = from; i < head.length; i++) {
            if (head[i] != ' ' && head[i] != '\t' && head[i] != '\n' && head[i] != '\r') {
                return (char) (head[i] & 0xFF);
            }
        }
        return 0;
    }
}
