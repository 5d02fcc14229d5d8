package nl.schil.exchange.internal.open;

import static nl.schil.exchange.internal.open.OcdsProcess.object;
import static nl.schil.exchange.internal.open.OcdsProcess.objects;
import static nl.schil.exchange.internal.open.OcdsProcess.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The suppliers of the processes as rows; one that several processes name comes once. */
final class OcdsSuppliers implements OcdsFormat.Reader {
    private static final Map<String, String> SCHEMES = Map.of(
            "KVK", "kvk",
            "VESTIGING", "vestiging",
            "RSIN", "rsin",
            "BTW", "btw",
            "OIN", "oin",
            "LEI", "lei",
            "IBAN", "iban",
            "KBO", "kbo",
            "PEPPOL", "peppol");
    static final List<String> COLUMNS = List.of(
            "name",
            "kvk",
            "vestiging",
            "rsin",
            "btw",
            "oin",
            "lei",
            "iban",
            "kbo",
            "peppol",
            "trade_names",
            "place",
            "country",
            "website",
            "external_id");

    private final Set<String> seen = new HashSet<>();

    @Override
    public List<OpenRow> rows(String ocid, OcdsProcess process) {
        List<OpenRow> rows = new ArrayList<>();
        for (ObjectNode party : parties(process.root())) {
            OpenRow row = row(party, process);
            if (seen.add(key(party, row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<ObjectNode> parties(ObjectNode root) {
        List<ObjectNode> parties = new ArrayList<>();
        for (ObjectNode award : objects(root, "awards")) {
            objects(award, "suppliers").forEach(supplier -> parties.add(OcdsParties.party(root, supplier)));
        }
        for (ObjectNode party : objects(root, "parties")) {
            JsonNode roles = party.get("roles");
            if (roles != null) {
                roles.forEach(role -> {
                    if (role.asText().equals("supplier")) {
                        parties.add(party);
                    }
                });
            }
        }
        return parties;
    }

    private static OpenRow row(ObjectNode party, OcdsProcess process) {
        String place = process.place(party, "id");
        OpenRow row = new OpenRow(place);
        String name = text(party, "name");
        String legal = text(object(party, "identifier"), "legalName");
        row.put("name", legal == null ? name : legal, place);
        if (legal != null && name != null && !legal.equals(name)) {
            row.put("trade_names", name, process.place(party, "name"));
        }
        for (ObjectNode identifier : OcdsParties.identifiers(party)) {
            String list = text(identifier, "scheme");
            String id = text(identifier, "id");
            String scheme = OcdsParties.scheme(list);
            String column = scheme == null ? null : SCHEMES.get(scheme);
            if (column != null && row.get(column) == null) {
                row.put(column, id, process.place(identifier, "id"));
            } else if (scheme == null && list != null && id != null && row.get("external_id") == null) {
                row.put("external_id", list + "-" + id, process.place(identifier, "id"));
            }
        }
        ObjectNode address = object(party, "address");
        row.put("place", text(address, "locality"), process.place(address, "locality"));
        row.put("country", country(text(address, "country")), process.place(address, "country"));
        row.put("website", text(object(party, "contactPoint"), "url"), process.place(party, "contactPoint"));
        return row;
    }

    private static @Nullable String country(@Nullable String code) {
        return code != null && code.matches("[A-Za-z]{2}") ? code.toUpperCase(Locale.ROOT) : null;
    }

    /** By which two descriptions are of the same supplier: an identifier, otherwise the name. */
    private static String key(ObjectNode party, OpenRow row) {
        for (ObjectNode identifier : OcdsParties.identifiers(party)) {
            String id = text(identifier, "id");
            if (id != null) {
                return text(identifier, "scheme") + ":" + id;
            }
        }
        String name = row.get("name");
        return name == null ? row.places().get("") : "\n" + name.toLowerCase(Locale.ROOT);
    }
}
