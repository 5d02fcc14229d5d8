package nl.schil.exchange.internal.open;

import static nl.schil.exchange.internal.open.OcdsProcess.object;
import static nl.schil.exchange.internal.open.OcdsProcess.objects;
import static nl.schil.exchange.internal.open.OcdsProcess.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of a process as rows, and its awards that no contract followed yet. What Schil itself wrote and the standard
 * has no field for stands in the object {@value #OWN} of a contract and goes before what is derived.
 */
final class OcdsContracts implements OcdsFormat.Reader {
    /** Facts of a contract by column, as Schil exports them. */
    static final String OWN = "schil";

    static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "kind",
            "organisation",
            "supplier_key",
            "supplier_name",
            "signed_on",
            "start",
            "term",
            "options",
            "notice",
            "max_value",
            "max_quantity",
            "quantity_unit",
            "estimated_value",
            "currency",
            "terms",
            "nature",
            "category",
            "cpv",
            "external_id",
            "framework",
            "technique",
            "tender_ref");

    private static final Map<String, String> NATURES =
            Map.of("goods", "supplies", "services", "services", "works", "works");
    private static final Map<String, String> METHODS = Map.of(
            "withReopeningCompetition", "fa-w-rc",
            "withoutReopeningCompetition", "fa-wo-rc",
            "withAndWithoutReopeningCompetition", "fa-mix");

    private final OcdsFormat.Processes processes;

    OcdsContracts(OcdsFormat.Processes processes) {
        this.processes = processes;
    }

    @Override
    public List<OpenRow> rows(String ocid, OcdsProcess process) throws IOException {
        ObjectNode root = process.root();
        List<ObjectNode> contracts = objects(root, "contracts");
        List<ObjectNode> awards = objects(root, "awards");
        List<OpenRow> rows = new ArrayList<>();
        for (ObjectNode contract : contracts) {
            ObjectNode award = awards.stream()
                    .filter(a -> Objects.equals(text(a, "id"), text(contract, "awardID")))
                    .findFirst()
                    .orElseGet(() -> object(contract, ""));
            boolean alone = contracts.stream()
                            .filter(c -> Objects.equals(c.get("awardID"), contract.get("awardID")))
                            .count()
                    == 1;
            rows.add(row(ocid, process, contract, award, alone));
        }
        for (ObjectNode award : awards) {
            String status = text(award, "status");
            boolean settled = contracts.stream().anyMatch(c -> Objects.equals(text(c, "awardID"), text(award, "id")));
            if (!settled && (status == null || status.equals("active"))) {
                rows.add(row(ocid, process, object(award, ""), award, true));
            }
        }
        return rows;
    }

    private OpenRow row(String ocid, OcdsProcess process, ObjectNode contract, ObjectNode award, boolean alone)
            throws IOException {
        ObjectNode root = process.root();
        ObjectNode tender = object(root, "tender");
        ObjectNode subject = contract.isEmpty() ? award : contract;
        ObjectNode own = object(contract, OWN);
        String at = parent(process.place(subject, "id"));
        OpenRow row = new OpenRow(at);
        if ("cancelled".equals(text(contract, "status"))) {
            row.refuse(at + "/status", OcdsFormat.violation("exchange.ocds.cancelled", "pointer", at));
        }
        Facts facts = new Facts(process, row);
        row.put("number", number(ocid, subject, !own.isEmpty()), process.place(subject, "id"));
        if (own.isEmpty() && alone) {
            row.put("external_id", ocid + "#" + text(award.isEmpty() ? contract : award, "id"), at);
            facts.first("tender_ref", "id", tender);
        }
        facts.first("title", "title", contract, award, tender);
        facts.first("organisation", "name", OcdsParties.party(root, object(root, "buyer")));
        suppliers(root, award, contract, row, process);
        period(facts, contract, award, tender);
        worth(facts, contract, award, tender, row);
        kind(root, contract, tender, row, process);
        cpv(facts, contract, award, tender);
        own.properties()
                .forEach(entry ->
                        row.put(entry.getKey(), text(own, entry.getKey()), process.place(own, entry.getKey())));
        return row;
    }

    /** Ids of contracts are unique within their process only, so a foreign one gets the process in front. */
    private static @Nullable String number(String ocid, ObjectNode subject, boolean own) {
        String id = text(subject, "id");
        return id == null || own || id.startsWith(ocid) ? id : ocid + "/" + id;
    }

    private void kind(ObjectNode root, ObjectNode contract, ObjectNode tender, OpenRow row, OcdsProcess process)
            throws IOException {
        ObjectNode techniques = object(tender, "techniques");
        String method = text(object(techniques, "frameworkAgreement"), "method");
        String nature = text(tender, "mainProcurementCategory");
        row.put(
                "nature",
                nature == null ? null : NATURES.get(nature),
                process.place(tender, "mainProcurementCategory"));
        List<ObjectNode> related = new ArrayList<>(objects(contract, "relatedProcesses"));
        related.addAll(objects(root, "relatedProcesses"));
        for (ObjectNode process2 : related) {
            if (has(process2.get("relationship"), "framework")) {
                row.put("kind", "NADERE", process.place(process2, "relationship"));
                row.put("framework", framework(text(process2, "identifier")), process.place(process2, "identifier"));
                return;
            }
        }
        boolean framework = techniques.path("hasFrameworkAgreement").asBoolean();
        boolean dynamic = techniques.path("hasDynamicPurchasingSystem").asBoolean();
        row.put("kind", framework ? "RAAM" : dynamic ? "DAS" : "OVEREENKOMST", process.place(tender, "techniques"));
        row.put(
                "technique",
                method == null ? null : METHODS.get(method),
                process.place(techniques, "frameworkAgreement"));
    }

    /** The number of the framework's contract when the file holds its process and that has one; its ocid otherwise. */
    private @Nullable String framework(@Nullable String ocid) throws IOException {
        OcdsFormat.Told told = ocid == null ? null : processes.read(ocid);
        if (told == null) {
            return ocid;
        }
        ObjectNode root = told.process().root();
        List<ObjectNode> contracts = objects(root, "contracts");
        List<ObjectNode> awards = objects(root, "awards");
        List<ObjectNode> named = contracts.isEmpty() ? awards : contracts;
        return named.size() == 1
                ? number(ocid, named.get(0), !object(named.get(0), OWN).isEmpty())
                : ocid;
    }

    private static void suppliers(
            ObjectNode root, ObjectNode award, ObjectNode contract, OpenRow row, OcdsProcess process) {
        List<ObjectNode> suppliers = objects(award, "suppliers");
        if (suppliers.isEmpty()) {
            suppliers = objects(contract, "suppliers");
        }
        List<String> names = new ArrayList<>();
        for (ObjectNode reference : suppliers) {
            ObjectNode party = OcdsParties.party(root, reference);
            String name = text(party, "name") != null ? text(party, "name") : text(reference, "name");
            if (name != null) {
                names.add(name);
            }
        }
        String place = process.place(award, "suppliers");
        row.put("supplier_name", String.join("; ", names), place);
        if (suppliers.size() == 1) {
            ObjectNode party = OcdsParties.party(root, suppliers.get(0));
            row.put("supplier_key", OcdsParties.key(party), process.place(party, "identifier"));
        }
    }

    private static void period(Facts facts, ObjectNode contract, ObjectNode award, ObjectNode tender) {
        ObjectNode period =
                first(object(contract, "period"), object(award, "contractPeriod"), object(tender, "contractPeriod"));
        OpenPeriod told = OpenPeriod.of(
                text(period, "startDate"),
                text(period, "endDate"),
                text(period, "maxExtentDate"),
                text(period, "durationInDays"));
        facts.put("start", told.start(), period, "startDate");
        facts.put("term", told.term(), period, period.has("endDate") ? "endDate" : "durationInDays");
        facts.put("options", told.extension(), period, "maxExtentDate");
        facts.put("signed_on", OpenPeriod.day(text(contract, "dateSigned")), contract, "dateSigned");
    }

    private static void worth(Facts facts, ObjectNode contract, ObjectNode award, ObjectNode tender, OpenRow row) {
        ObjectNode estimated = first(
                object(contract, "value"),
                object(contract, "estimatedValue"),
                object(award, "value"),
                object(award, "estimatedValue"));
        ObjectNode maximum = first(object(contract, "maximumValue"), object(award, "maximumValue"));
        facts.first("estimated_value", "amount", estimated);
        facts.first("max_value", "amount", maximum);
        facts.first("currency", "currency", estimated, maximum);
        String one = text(estimated, "currency");
        String other = text(maximum, "currency");
        if (one != null && other != null && !one.equals(other)) {
            row.refuse(
                    facts.process.place(maximum, "currency"),
                    new nl.schil.kernel.Violation(
                            "currency", other, "exchange.ocds.currencies", Map.of("one", one, "other", other)));
        }
    }

    private static void cpv(Facts facts, ObjectNode contract, ObjectNode award, ObjectNode tender) {
        for (ObjectNode source : List.of(contract, award, tender)) {
            for (ObjectNode item : objects(source, "items")) {
                ObjectNode classification = object(item, "classification");
                if ("CPV".equalsIgnoreCase(text(classification, "scheme"))) {
                    facts.put("cpv", text(classification, "id"), classification, "id");
                    return;
                }
            }
        }
    }

    private static boolean has(@Nullable JsonNode list, String code) {
        if (list != null) {
            for (JsonNode item : list) {
                if (item.asText().equals(code)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ObjectNode first(ObjectNode... objects) {
        for (ObjectNode object : objects) {
            if (!object.isEmpty()) {
                return object;
            }
        }
        return objects[0];
    }

    private static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? pointer : pointer.substring(0, slash);
    }

    /** Puts values with their places into a row. */
    private record Facts(OcdsProcess process, OpenRow row) {
        void put(String column, @Nullable String value, ObjectNode object, String field) {
            row.put(column, value, process.place(object, field));
        }

        /** The first object that has the field gives the column. */
        void first(String column, String field, ObjectNode... objects) {
            for (ObjectNode object : objects) {
                String value = text(object, field);
                if (value != null && !value.isBlank()) {
                    put(column, value, object, field);
                    return;
                }
            }
        }
    }
}
