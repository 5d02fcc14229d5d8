package nl.schil.exchange.internal.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The character encoding of a text file. A byte order mark decides; without one every second byte being zero means
 * UTF-16, valid UTF-8 is UTF-8, and what remains is Windows-1252, which is what spreadsheets here write.
 *
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * @param head the first bytes of the file
     * @param utf8 whether the whole file is valid UTF-8
     * @param told name of the encoding that the importer gave
     */
    static TextEncoding of(byte[] head, boolean utf8, @Nullable String told) throws RefusedFile {
        TextEncoding marked = marked(head);
        if (marked != null) {
            return marked;
        }
        if (told != null && !told.isBlank()) {
            return new TextEncoding(named(told.strip()), 0);
        }
        Charset wide = wide(head);
        if (wide != null) {
            return new TextEncoding(wide, 0);
        }
        for (byte b : head) {
            if (b == 0) {
                throw RefusedFile.of("exchange.file.binary");
            }
        }
        return new TextEncoding(utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    private static @Nullable TextEncoding marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return starts(head, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset wide(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = head.length / 2;
        if (half > 1 && odd > half * 0.6 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return half > 1 && even > half * 0.6 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static Charset named(String name) throws RefusedFile {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw RefusedFile.of("exchange.file.encoding", Map.of("encoding", name));
        }
    }
}
