package nl.schil.operations.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {
    private final ModuleGraph graph = new ModuleGraph(Map.of(
            "suppliers", List.of(),
            "performance", List.of("suppliers"),
            "development", List.of("performance", "suppliers"),
            "lonely", List.of("absent")));

    @Test
    void whatIsRequiredStartsFirst() {
        assertThat(graph.startOrder(List.of("development"))).containsExactly("suppliers", "performance", "development");
    }

    @Test
    void whatNeedsAModuleStopsBeforeItAndIsNamed() {
        assertThat(graph.dependents("suppliers", Set.of("suppliers", "performance", "development")))
                .containsExactly("development", "performance");
    }

    @Test
    void aModuleThatIsOffNeedsNothing() {
        assertThat(graph.dependents("suppliers", Set.of("suppliers", "performance")))
                .containsExactly("performance");
        assertThat(graph.dependents("suppliers", Set.of("suppliers"))).isEmpty();
    }

    @Test
    void whatIsNotInstalledIsNamed() {
        assertThat(graph.missing("lonely")).containsExactly("absent");
        assertThat(graph.missing("development")).isEmpty();
    }

    @Test
    void aCircleOfRequirementsEnds() {
        ModuleGraph circle = new ModuleGraph(Map.of("a", List.of("b"), "b", List.of("a")));
        assertThat(circle.startOrder(List.of("a"))).containsExactlyInAnyOrder("a", "b");
    }
}
