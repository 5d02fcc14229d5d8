package nl.schil.workbench.internal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.workbench.internal.web.Libraries.Library;

/** What module names mean in the browser. Made for each page, as libraries and versions may have changed. */
final class ImportMap {
    private static final String KIT = "@schil/ui";

    /**
     * A module that views import by name.
     *
     * @param name as it is imported
     * @param library as the WebJar names it
     * @param file the file that the bare name means
     */
    private record Known(String name, String library, String file) {}

    private static final List<Known> KNOWN = List.of(
            new Known("lit", "lit", "index.js"),
            new Known("lit-html", "lit-html", "lit-html.js"),
            new Known("lit-element", "lit-element", "index.js"),
            new Known("@lit/reactive-element", "lit__reactive-element", "reactive-element.js"),
            new Known("d3-sankey", "d3-sankey", "src/index.js"),
            new Known("d3-array", "d3-array", "src/index.js"));

    private final Map<String, String> names;

    private ImportMap(Map<String, String> names) {
        this.names = names;
    }

    /**
     * @param workbench address of the workbench's own folder
     */
    static ImportMap of(Map<String, Library> libraries, String workbench) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Known known : KNOWN) {
            Library library = libraries.get(known.library());
            if (library != null) {
                names.put(known.name(), library.base() + known.file());
                names.put(known.name() + "/", library.base());
            }
        }
        if (libraries.containsKey("d3-array")) {
            // the sixty modules of the whole would be sixty requests
            names.put("d3-array", workbench + "kit/charts/d3-array.js");
        }
        names.put(KIT, workbench + "kit/index.js");
        names.put(KIT + "/", workbench + "kit/");
        return new ImportMap(names);
    }

    /** The address that a module name means, or nothing. */
    Optional<String> resolve(String name) {
        String exact = names.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
                .map(entry -> entry.getValue() + name.substring(entry.getKey().length()))
                .findFirst();
    }

    /** The content of the page's script element. */
    String json() {
        try {
            return new ObjectMapper().writeValueAsString(Map.of("imports", names));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The source expression that lets a content security policy accept this script element. */
    static String source(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
