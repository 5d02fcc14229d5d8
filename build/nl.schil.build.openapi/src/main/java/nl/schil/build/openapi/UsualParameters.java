package nl.schil.build.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;

/** Texts and examples of parameters that mean the same everywhere, and examples in the form of their schema. */
final class UsualParameters {
    private record Usual(String description, Object example) {}

    private static final Map<String, Usual> USUAL = Map.of(
            "id", new Usual("Identifier of the record.", "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d"),
            "cursor", new Usual("Where to go on: `next` of the page before.", "bGFzdC1yb3c"),
            "limit", new Usual("Number of rows on a page.", 50),
            "q", new Usual("Text to search for.", "kantoor"),
            "sort", new Usual("Field to sort by; with `-` in front from high to low.", "-name"),
            "asOf", new Usual("Date for which everything is computed (default today).", "2026-06-15"),
            "organisation", new Usual("Identifier of a buying organisation.", "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d"),
            "If-Match", new Usual("Version that was read: the record's `ETag`.", "\"1\""));

    private UsualParameters() {}

    static void complete(Parameter parameter) {
        Usual usual = USUAL.get(parameter.getName());
        if (usual != null
                && (parameter.getDescription() == null
                        || parameter.getDescription().isBlank())) {
            parameter.setDescription(usual.description());
        }
        if (usual != null && parameter.getExample() == null && parameter.getExamples() == null) {
            parameter.setExample(usual.example());
        }
        Schema<?> schema = parameter.getSchema();
        if (schema != null && parameter.getExample() != null) {
            parameter.setExample(inForm(schema, parameter.getExample()));
        }
    }

    /** The annotation's text is read as JSON, so that {@code 1} for a text would become a number. */
    private static Object inForm(Schema<?> schema, Object example) {
        return switch (schema.getType() == null ? "" : schema.getType()) {
            case "string" -> String.valueOf(example);
            case "array" -> example instanceof List<?> ? example : List.of(example);
            default -> example;
        };
    }
}
