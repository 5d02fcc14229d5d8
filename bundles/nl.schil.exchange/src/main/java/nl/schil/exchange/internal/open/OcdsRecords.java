package nl.schil.exchange.internal.open;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.file.RecordWriter;
import org.jspecify.annotations.Nullable;

/**
 * Contracts as an OCDS release package: a release for each contract, call-offs with the process of their framework
 * agreement. What the standard has no field for goes into the object {@code schil} of the contract, so that importing the
 * package changes nothing. E-mail addresses of people and the tier are not published.
 */
public final class OcdsRecords implements RecordWriter {
    /** The prefix of an installation that has none: for exchange between systems, not for publication. */
    public static final String UNREGISTERED = "ocds-000000";

    private static final List<String> OWN = List.of(
            "kind",
            "term",
            "options",
            "notice",
            "max_quantity",
            "quantity_unit",
            "currency",
            "terms",
            "category",
            "framework",
            "technique",
            "tender_ref");
    private static final Map<String, String> CATEGORIES =
            Map.of("supplies", "goods", "services", "services", "works", "works");
    private static final Map<String, String> METHODS = Map.of(
            "fa-w-rc", "withReopeningCompetition",
            "fa-wo-rc", "withoutReopeningCompetition",
            "fa-mix", "withAndWithoutReopeningCompetition");

    private final JsonGenerator json;
    private final Publication publication;

    /**
     * What a package says about itself.
     *
     * @param prefix ocid prefix of the publisher
     * @param publisher name
     * @param now moment of publication
     * @param buyers the OIN, or else the id, of a buying organisation by its name
     */
    public record Publication(String prefix, String publisher, Instant now, Map<String, Buyer> buyers) {
        String ocid(@Nullable String organisation, String number) {
            Buyer buyer = organisation == null ? null : buyers.get(organisation);
            return prefix + "-" + (buyer == null ? "" : (buyer.oin() == null ? buyer.id() : buyer.oin()) + "-")
                    + number;
        }
    }

    /** A buying organisation. */
    public record Buyer(String id, @Nullable String oin) {}

    public OcdsRecords(OutputStream out, Publication publication) throws IOException {
        this.publication = publication;
        this.json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.writeStartObject();
        json.writeStringField("version", "1.1");
        json.writeStringField("publishedDate", moment());
        json.writeObjectFieldStart("publisher");
        json.writeStringField("name", publication.publisher());
        json.writeEndObject();
        json.writeArrayFieldStart("releases");
    }

    @Override
    public void write(Map<String, String> row) throws IOException {
        String number = row.getOrDefault("number", "");
        String ocid = publication.ocid(row.get("organisation"), number);
        json.writeStartObject();
        json.writeStringField("ocid", ocid);
        json.writeStringField("id", ocid + "-" + moment());
        json.writeStringField("date", moment());
        strings("tag", row.get("signed_on") == null ? "award" : "contract");
        json.writeStringField("initiationType", "tender");
        json.writeStringField("language", "nl");
        parties(row);
        tender(row, ocid);
        award(row, number);
        contract(row, number);
        related(row);
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void parties(Map<String, String> row) throws IOException {
        String organisation = row.get("organisation");
        Buyer buyer = organisation == null ? null : publication.buyers().get(organisation);
        json.writeArrayFieldStart("parties");
        if (organisation != null) {
            party("buyer", organisation, "buyer", buyer == null || buyer.oin() == null ? null : "OIN:" + buyer.oin());
        }
        if (hasSupplier(row)) {
            party("supplier", row.get("supplier_name"), "supplier", row.get("supplier_key"));
        }
        json.writeEndArray();
        if (organisation != null) {
            json.writeObjectFieldStart("buyer");
            json.writeStringField("id", "buyer");
            json.writeStringField("name", organisation);
            json.writeEndObject();
        }
    }

    private void party(String id, @Nullable String name, String role, @Nullable String key) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        text("name", name);
        strings("roles", role);
        if (key != null) {
            int colon = key.indexOf(':');
            json.writeObjectFieldStart("identifier");
            json.writeStringField("scheme", OcdsParties.list(key.substring(0, colon)));
            json.writeStringField("id", key.substring(colon + 1));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void tender(Map<String, String> row, String ocid) throws IOException {
        String kind = row.getOrDefault("kind", "");
        json.writeObjectFieldStart("tender");
        json.writeStringField("id", row.getOrDefault("tender_ref", ocid));
        text("title", row.get("title"));
        String nature = row.get("nature");
        text("mainProcurementCategory", nature == null ? null : CATEGORIES.get(nature));
        if (kind.equals("RAAM") || kind.equals("DAS")) {
            json.writeObjectFieldStart("techniques");
            json.writeBooleanField(kind.equals("RAAM") ? "hasFrameworkAgreement" : "hasDynamicPurchasingSystem", true);
            String method = METHODS.get(row.getOrDefault("technique", ""));
            if (method != null) {
                json.writeObjectFieldStart("frameworkAgreement");
                json.writeStringField("method", method);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void award(Map<String, String> row, String number) throws IOException {
        json.writeArrayFieldStart("awards");
        json.writeStartObject();
        json.writeStringField("id", number);
        json.writeStringField("status", "active");
        if (hasSupplier(row)) {
            json.writeArrayFieldStart("suppliers");
            json.writeStartObject();
            json.writeStringField("id", "supplier");
            text("name", row.get("supplier_name"));
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void contract(Map<String, String> row, String number) throws IOException {
        json.writeArrayFieldStart("contracts");
        json.writeStartObject();
        json.writeStringField("id", number);
        json.writeStringField("awardID", number);
        text("title", row.get("title"));
        text("dateSigned", midnight(row.get("signed_on")));
        period(row);
        value("value", row.get("estimated_value"), row);
        value("maximumValue", row.get("max_value"), row);
        String cpv = row.get("cpv");
        if (cpv != null) {
            json.writeArrayFieldStart("items");
            json.writeStartObject();
            json.writeStringField("id", "1");
            json.writeObjectFieldStart("classification");
            json.writeStringField("scheme", "CPV");
            json.writeStringField("id", cpv);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeObjectFieldStart(OcdsContracts.OWN);
        for (String column : OWN) {
            text(column, row.get(column));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void period(Map<String, String> row) throws IOException {
        String start = row.get("start");
        if (start == null) {
            return;
        }
        json.writeObjectFieldStart("period");
        json.writeStringField("startDate", midnight(start));
        String term = row.get("term");
        if (term != null) {
            Period length = Period.parse(term);
            LocalDate first = LocalDate.parse(start);
            json.writeStringField("endDate", midnight(last(first, length).toString()));
            String options = row.get("options");
            if (options != null && !options.isEmpty()) {
                for (String option : options.split(";")) {
                    length = length.plus(Period.parse(option));
                }
                json.writeStringField(
                        "maxExtentDate", midnight(last(first, length).toString()));
            }
        }
        json.writeEndObject();
    }

    private static LocalDate last(LocalDate first, Period length) {
        return first.plusMonths(length.toTotalMonths())
                .plusDays(length.getDays())
                .minusDays(1);
    }

    /** A call-off names the process of its framework agreement. */
    private void related(Map<String, String> row) throws IOException {
        String framework = row.get("framework");
        if (framework == null || !"NADERE".equals(row.get("kind"))) {
            return;
        }
        json.writeArrayFieldStart("relatedProcesses");
        json.writeStartObject();
        json.writeStringField("id", "1");
        strings("relationship", "framework");
        json.writeStringField("scheme", "ocid");
        json.writeStringField("identifier", publication.ocid(row.get("organisation"), framework));
        json.writeEndObject();
        json.writeEndArray();
    }

    private void value(String field, @Nullable String amount, Map<String, String> row) throws IOException {
        if (amount != null) {
            json.writeObjectFieldStart(field);
            json.writeNumberField("amount", new BigDecimal(amount));
            json.writeStringField("currency", row.getOrDefault("currency", "EUR"));
            json.writeEndObject();
        }
    }

    private void text(String field, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    private void strings(String field, String only) throws IOException {
        json.writeArrayFieldStart(field);
        json.writeString(only);
        json.writeEndArray();
    }

    private String moment() {
        return publication.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable String midnight(@Nullable String day) {
        return day == null ? null : day + "T00:00:00Z";
    }

    private static boolean hasSupplier(Map<String, String> row) {
        return row.get("supplier_name") != null || row.get("supplier_key") != null;
    }
}
