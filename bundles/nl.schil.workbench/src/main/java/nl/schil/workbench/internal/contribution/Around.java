package nl.schil.workbench.internal.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What the bars around every page lead to: the views in the navigation and the homes of the perspectives.
 *
 * @param views ids of views
 * @param routes routes of views
 */
public record Around(Set<String> views, Set<String> routes) {
    private static final String HOME = "/";

    public static Around of(Collection<Contribution> contributions) {
        Set<String> views = new HashSet<>();
        Set<String> routes = new HashSet<>();
        contributions.forEach(one -> {
            one.contributes()
                    .path("nav")
                    .forEach(entry -> views.add(entry.path("view").asText()));
            one.contributes()
                    .path("perspectives")
                    .forEach(perspective ->
                            routes.add(perspective.path("home").asText().split("\\?", 2)[0]));
        });
        return new Around(Set.copyOf(views), Set.copyOf(routes));
    }

    boolean isHome(JsonNode view) {
        return view.path("route").asText().equals(HOME);
    }

    boolean leadsTo(JsonNode view) {
        return views.contains(view.path("id").asText())
                || routes.contains(view.path("route").asText());
    }
}
