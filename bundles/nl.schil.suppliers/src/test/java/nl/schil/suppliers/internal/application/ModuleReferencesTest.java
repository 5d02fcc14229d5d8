package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleReferencesTest {
    @TempDir
    Path directory;

    /** Answers one line, and keeps what it is asked to restore. */
    private static final class Part implements ReferenceRewriter {
        private final String line;
        private final List<String> restored = new ArrayList<>();

        Part(String line) {
            this.line = line;
        }

        @Override
        public String module() {
            return "development";
        }

        @Override
        public String type() {
            return "supplier";
        }

        @Override
        public long count(Reading reading, Merge merge) {
            return line.isEmpty() ? 0 : 1;
        }

        @Override
        public String rewrite(Writing writing, Merge merge) {
            return line;
        }

        @Override
        public void restore(Writing writing, Merge merge, String undo) {
            restored.addAll(undo.lines().filter(line::equals).toList());
        }
    }

    @Test
    void everyRewriterOfAModuleGetsBackWhatItAnswered() {
        Part plans = new Part("plan 1");
        Part chain = new Part("party_id 2");
        Part nothing = new Part("");
        ModuleReferences references = new ModuleReferences(Set.of("development"), List.of(nothing, plans, chain));
        Merge merge = new Merge("from", "to", Set.of());
        RegisterFixture register = new RegisterFixture(directory);
        try {
            Map<String, String> undo = register.database.write(
                    RegisterFixture.ACTOR, "merge", writing -> references.rewrite(writing, merge));
            assertThat(undo).containsExactly(Map.entry("development", "plan 1\nparty_id 2"));
            register.database.write(RegisterFixture.ACTOR, "undo", writing -> {
                references.restore(writing, merge, undo);
                return undo;
            });
            assertThat(plans.restored).containsExactly("plan 1");
            assertThat(chain.restored).containsExactly("party_id 2");
        } finally {
            register.close();
        }
    }
}
