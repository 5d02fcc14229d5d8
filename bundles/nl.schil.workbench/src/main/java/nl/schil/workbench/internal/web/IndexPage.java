package nl.schil.workbench.internal.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.workbench.internal.contribution.Contribution;
import nl.schil.workbench.internal.contribution.Contributions;

/**
 * A page that the browser starts with: that of the workbench, or that of the supplier's door.
 *
 * @param html its text
 * @param policy the content security policy that fits it: no inline script but its import map, no inline style
 */
record IndexPage(String html, String policy) {
    private static final String WORKBENCH = "nl.schil.workbench";

    /**
     * What a page is made of.
     *
     * @param script the module it starts with
     * @param sheets names of its style sheets
     * @param body what stands in it before the script runs
     */
    record Parts(String script, List<String> sheets, String body) {}

    /** The page of the workbench for what is contributed now. */
    static IndexPage of(Contributions contributions, Libraries libraries, Files files) throws IOException {
        Parts parts = new Parts(
                "shell/workbench.js", List.of("tokens", "kit", "shell"), "<schil-workbench></schil-workbench>");
        return of(contributions, libraries, files, parts);
    }

    /** A page of these parts for what is contributed now. */
    static IndexPage of(Contributions contributions, Libraries libraries, Files files, Parts parts) throws IOException {
        Contribution own = contributions
                .of(WORKBENCH)
                .orElseThrow(() -> new IOException("the workbench's own folder is not there yet"));
        ImportMap names = ImportMap.of(libraries.all(), own.base());
        String map = names.json();
        Set<String> modules = new ModuleGraph(files, names).of(own.base() + parts.script());
        String sheets = sheets(own.base(), parts.sheets(), themes(contributions));
        return new IndexPage(html(own.base(), map, modules, sheets, parts), policy(map));
    }

    private static List<String> themes(Contributions contributions) {
        return contributions.all().stream()
                .flatMap(contribution -> contribution.themes().stream())
                .toList();
    }

    private static String html(String base, String map, Set<String> modules, String sheets, Parts parts) {
        return """
                <!doctype html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Schil</title>
                <link rel="icon" type="image/svg+xml" href="%1$simages/schil.svg">
                <link rel="preload" href="%1$sfonts/schil-sans-latin.woff2" as="font" type="font/woff2" crossorigin>
                %2$s
                <script type="importmap">%3$s</script>
                %4$s
                <script type="module" src="%1$s%5$s"></script>
                </head>
                <body>
                %6$s
                <div id="s-live" class="visually-hidden" role="status" aria-live="polite"></div>
                <noscript><p>Schil heeft JavaScript nodig. Schil needs JavaScript.</p></noscript>
                </body>
                </html>
                """.formatted(base, sheets, map, preloads(modules), parts.script(), parts.body());
    }

    private static String sheets(String base, List<String> names, List<String> themes) {
        String own = names.stream()
                .map(name -> "<link rel=\"stylesheet\" href=\"" + base + "css/" + name + ".css\">")
                .collect(Collectors.joining("\n"));
        return themes.stream()
                .map(theme -> "\n<link rel=\"stylesheet\" href=\"" + escape(theme) + "\">")
                .collect(Collectors.joining("", own, ""));
    }

    private static String preloads(Set<String> modules) {
        return modules.stream()
                .map(module -> "<link rel=\"modulepreload\" href=\"" + escape(module) + "\">")
                .collect(Collectors.joining("\n"));
    }

    private static String policy(String map) {
        return "default-src 'self'; script-src 'self' " + ImportMap.source(map)
                + "; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
