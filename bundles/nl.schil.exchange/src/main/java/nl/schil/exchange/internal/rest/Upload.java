package nl.schil.exchange.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.file.Spool;
import nl.schil.exchange.internal.file.SpooledFile;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.text.Text;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/**
 * A multipart form with one file, read as a stream: the file goes to the spool, whatever its size.
 *
 * @param file the part {@code file}
 * @param fields the other parts
 */
record Upload(SpooledFile file, Map<String, String> fields) {
    private static final int LONGEST_FIELD = 1 << 18;
    private static final int MOST_PARTS = 20;

    static Upload read(@Nullable String contentType, InputStream body, Spool spool) {
        Map<String, String> fields = new HashMap<>();
        SpooledFile file = null;
        boolean complete = false;
        try {
            FileUpload upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            FileItemIterator parts = upload.getItemIterator(new Body(contentType, body));
            for (int i = 0; parts.hasNext() && i < MOST_PARTS; i++) {
                FileItemStream part = parts.next();
                if (!"file".equals(part.getFieldName())) {
                    fields.put(part.getFieldName(), text(part));
                } else if (file == null) {
                    file = spool.store(part.openStream(), part.getName() == null ? "" : part.getName());
                }
            }
            if (file == null) {
                throw ProblemException.invalid(Violation.of("file", null, "exchange.form.file"));
            }
            complete = true;
            return new Upload(file, fields);
        } catch (FileUploadException | InvalidFileNameException e) {
            throw new ProblemException(400, Text.of("exchange.form.unreadable"), List.of());
        } catch (RefusedFile e) {
            throw new ProblemException(413, e.reason().text(), List.of());
        } catch (IOException e) {
            throw new ProblemException(507, Text.of("exchange.spool.failed"), List.of());
        } finally {
            if (!complete && file != null) {
                discard(file, spool);
            }
        }
    }

    /** Removes the file of a form that is refused. */
    static void discard(SpooledFile file, Spool spool) {
        try {
            spool.remove(file);
        } catch (IOException e) {
            throw new ProblemException(507, Text.of("exchange.spool.failed"), List.of());
        }
    }

    /** A field without surrounding white space, or null when it is absent or empty. */
    @Nullable String field(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean flag(String name) {
        String value = field(name);
        return value != null && List.of("true", "1", "on", "yes").contains(value.toLowerCase(Locale.ROOT));
    }

    /** A field that names a constant; refused when there is no such constant. */
    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String value = field(name);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw ProblemException.invalid(Violation.of(
                name,
                value,
                "exchange.form.choice",
                "choices",
                List.of(type.getEnumConstants()).toString()));
    }

    private static String text(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            byte[] bytes = in.readNBytes(LONGEST_FIELD);
            in.transferTo(OutputStream.nullOutputStream());
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private record Body(@Nullable String contentType, InputStream stream) implements UploadContext {
        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return -1;
        }

        @Override
        public @Nullable String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }
    }
}
