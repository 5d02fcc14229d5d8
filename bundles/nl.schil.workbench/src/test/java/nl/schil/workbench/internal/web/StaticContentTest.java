package nl.schil.workbench.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StaticContentTest {
    private static final byte[] BODY = "export const a = 1;\n".repeat(50).getBytes(StandardCharsets.UTF_8);

    @Test
    void text_is_kept_compressed_beside_itself() throws Exception {
        StaticContent content = StaticContent.of("a/b.js", BODY);

        assertThat(content.type()).startsWith("text/javascript");
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(content.zipped()))) {
            assertThat(zip.readAllBytes()).isEqualTo(BODY);
        }
    }

    @Test
    void fonts_are_sent_as_they_are() {
        assertThat(StaticContent.of("a.woff2", BODY).zipped()).isNull();
    }

    @Test
    void a_name_without_a_known_type_is_never_shown_as_a_page() {
        assertThat(StaticContent.of("a.html", BODY).type()).isEqualTo("application/octet-stream");
    }

    @Test
    void another_content_has_another_tag() {
        assertThat(StaticContent.of("a.js", BODY).tag())
                .isEqualTo(StaticContent.of("b.js", BODY).tag())
                .isNotEqualTo(StaticContent.of("a.js", new byte[] {1}).tag());
    }
}
