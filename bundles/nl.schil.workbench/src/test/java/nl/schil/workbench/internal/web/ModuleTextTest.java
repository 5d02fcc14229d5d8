package nl.schil.workbench.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModuleTextTest {
    @Test
    void documentation_is_left_out_and_lines_keep_their_numbers() {
        assertThat(sent("/**\n * What it is.\n */\nexport const a = 1; // stays\n  /** One line. */\nb();\n"))
                .isEqualTo("\n\n\nexport const a = 1; // stays\n\nb();\n");
    }

    @Test
    void licences_and_other_comments_stay() {
        assertThat(sent("/*\n * Licence\n */\na(); /** here */ b();\nconst glob = '/**';\n"))
                .isEqualTo("/*\n * Licence\n */\na(); /** here */ b();\nconst glob = '/**';\n");
    }

    @Test
    void a_line_with_code_after_the_comment_stays() {
        assertThat(sent("/** @type {number} */ let a;\nb();")).isEqualTo("/** @type {number} */ let a;\nb();");
    }

    @Test
    void no_module_of_the_workbench_loses_code() throws IOException {
        try (Stream<Path> modules = Files.walk(Path.of("src/main/resources/ui"))) {
            for (Path module :
                    modules.filter(file -> file.toString().endsWith(".js")).toList()) {
                String source = Files.readString(module);
                assertThat(code(sent(source))).as(module.toString()).isEqualTo(code(source));
            }
        }
    }

    private static List<String> code(String module) {
        return module.lines()
                .filter(line -> !line.isBlank() && !line.strip().matches("/\\*.*|\\*( .*|/)?"))
                .toList();
    }

    private static String sent(String module) {
        return new String(
                ModuleText.withoutDocumentation(module.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
