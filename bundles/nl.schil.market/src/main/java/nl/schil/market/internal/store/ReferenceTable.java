package nl.schil.market.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.model.Stale;
import nl.schil.market.internal.store.SqlReference.Held;
import org.jspecify.annotations.Nullable;

/** The table with what organisations made of reference data, and the files that come with the module. */
final class ReferenceTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    ReferenceTable(Database database) {
        this.database = database;
    }

    /** The kinds of reference data. */
    enum Kind {
        CRITERIA,
        STANCES,
        BANDS;

        String file() {
            return "/reference/" + name().toLowerCase(Locale.ROOT) + ".json";
        }
    }

    Held<JsonNode> read(Reading reading, String organisation, Kind kind) {
        return reading.one(
                        "SELECT version, content FROM market_reference WHERE organisation = ? AND kind = ?",
                        row -> new Held<>(row.getLong("version"), parse(row.getString("content"))),
                        organisation,
                        kind)
                .orElseGet(() -> new Held<>(0, shipped(kind)));
    }

    private static JsonNode parse(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("market_reference", e);
        }
    }

    private static JsonNode shipped(Kind kind) {
        try (InputStream file = ReferenceTable.class.getResourceAsStream(kind.file())) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(kind.file(), e);
        }
    }

    void write(Actor actor, String organisation, Kind kind, long version, @Nullable JsonNode content, LocalDate today) {
        database.write(actor, "change reference data", writing -> {
            int changed = version == 0
                    ? writing.execute(
                            "INSERT INTO market_reference (organisation, kind, version, content, updated_on, updated_by)"
                                    + " SELECT ?, ?, 1, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM market_reference"
                                    + " WHERE organisation = ? AND kind = ?)",
                            organisation,
                            kind,
                            String.valueOf(content),
                            today,
                            actor.id(),
                            organisation,
                            kind)
                    : writing.execute(
                            "UPDATE market_reference SET version = version + 1, content = ?, updated_on = ?, updated_by = ?"
                                    + " WHERE organisation = ? AND kind = ? AND version = ?",
                            String.valueOf(content),
                            today,
                            actor.id(),
                            organisation,
                            kind,
                            version);
            if (changed == 0) {
                throw new Stale();
            }
            writing.audit(new Audit(
                    "market.change-reference",
                    "market-reference",
                    kind.name(),
                    organisation,
                    null,
                    String.valueOf(content),
                    null));
            return kind;
        });
    }
}
