package nl.schil.workbench.internal.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.workbench.internal.contribution.Contribution;
import nl.schil.workbench.internal.contribution.Contributions;

/**
 * The one page of the workbench.
 *
 * @param html its text
 * @param policy the content security policy that fits it: no inline script but its import map, no inline style
 */
record IndexPage(String html, String policy) {
    private static final String WORKBENCH = "nl.schil.workbench";
    private static final String SHELL = "shell/workbench.js";
    private static final List<String> SHEETS = List.of("tokens", "kit", "shell");

    /** The page for what is contributed now. */
    static IndexPage of(Contributions contributions, Libraries libraries, Files files) throws IOException {
        Contribution own = contributions
                .of(WORKBENCH)
                .orElseThrow(() -> new IOException("the workbench's own folder is not there yet"));
        ImportMap names = ImportMap.of(libraries.all(), own.base());
        String map = names.json();
        Set<String> modules = new ModuleGraph(files, names).of(own.base() + SHELL);
        return new IndexPage(html(own.base(), map, modules, themes(contributions)), policy(map));
    }

    private static List<String> themes(Contributions contributions) {
        return contributions.all().stream()
                .flatMap(contribution -> contribution.themes().stream())
                .toList();
    }

    private static String html(String base, String map, Set<String> modules, List<String> themes) {
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
                <schil-workbench></schil-workbench>
                <div id="s-live" class="visually-hidden" role="status" aria-live="polite"></div>
                <noscript><p>Schil heeft JavaScript nodig. Schil needs JavaScript.</p></noscript>
                </body>
                </html>
                """.formatted(base, sheets(base, themes), map, preloads(modules), SHELL);
    }

    private static String sheets(String base, List<String> themes) {
        String own = SHEETS.stream()
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
