package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.runtime.Refusal;
import org.jspecify.annotations.Nullable;

/** One import, from the file to its result. */
final class ImportJob {
    private static final long FIRST_POLL_MILLIS = 50;
    private static final long SLOWEST_POLL_MILLIS = 1_000;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final Api api;

    ImportJob(Api api) {
        this.api = api;
    }

    /**
     * Sends the file and follows the job to its end.
     *
     * @param organisation name or id of the organisation of rows that name none, or null for the user's own
     * @param profile name or id of the profile by which columns are read, or null
     * @param progress gets a line every few seconds
     * @return the job with all its errors
     */
    JsonNode run(
            String dataset,
            Path file,
            boolean dryRun,
            @Nullable String organisation,
            @Nullable String profile,
            Consumer<String> progress)
            throws IOException, InterruptedException, Refusal {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("dataset", dataset);
        fields.put("dryRun", Boolean.toString(dryRun));
        if (organisation != null) {
            fields.put("organisation", organisation);
        }
        if (profile != null) {
            fields.put("profile", profile);
        }
        JsonNode job = api.upload("imports", fields, file);
        long pause = FIRST_POLL_MILLIS;
        Instant spoken = Instant.now();
        while (job.path("status").asText().equals("RUNNING")) {
            Thread.sleep(pause);
            pause = Math.min(pause * 2, SLOWEST_POLL_MILLIS);
            job = api.get("imports/" + job.path("id").asText(), Map.of());
            if (Instant.now().isAfter(spoken.plus(BETWEEN_LINES))) {
                spoken = Instant.now();
                progress.accept(job.path("rows").asLong() + " rows read ...");
            }
        }
        return withAllErrors(job);
    }

    private JsonNode withAllErrors(JsonNode job) throws IOException, InterruptedException, Refusal {
        if (!(job instanceof ObjectNode result)
                || result.path("rejected").asLong() <= result.path("errors").size()) {
            return job;
        }
        ArrayNode errors = Pages.all(api, "imports/" + job.path("id").asText() + "/errors", Map.of());
        return result.<ObjectNode>set("errors", errors);
    }
}
