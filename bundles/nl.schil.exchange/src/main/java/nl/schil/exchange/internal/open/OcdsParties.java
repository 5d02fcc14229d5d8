package nl.schil.exchange.internal.open;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The organisations of a process, and the lists of identifiers that OCDS names as schemes of Schil. */
final class OcdsParties {
    /** Codes of org-id.guide by scheme; schemes without one are written with their country in front. */
    private static final Map<String, String> LISTS = new TreeMap<>(Map.of(
            "KVK", "NL-KVK",
            "LEI", "XI-LEI",
            "KBO", "BE-BCE_KBO",
            "RSIN", "NL-RSIN",
            "BTW", "NL-BTW",
            "OIN", "NL-OIN",
            "VESTIGING", "NL-VESTIGING",
            "PEPPOL", "XI-PEPPOL",
            "IBAN", "XI-IBAN"));

    private OcdsParties() {}

    /** The list by which OCDS names a scheme. */
    static String list(String scheme) {
        return LISTS.getOrDefault(scheme, "NL-" + scheme);
    }

    /** The scheme that a list stands for; null when Schil has none for it. */
    static @Nullable String scheme(@Nullable String list) {
        if (list == null) {
            return null;
        }
        String asked = list.strip().toUpperCase(Locale.ROOT);
        return LISTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(asked))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The party that a reference is about; the reference itself when the process does not describe it. */
    static ObjectNode party(ObjectNode root, ObjectNode reference) {
        JsonNode id = reference.get("id");
        for (ObjectNode party : OcdsProcess.objects(root, "parties")) {
            if (id != null && id.equals(party.get("id"))) {
                return party;
            }
        }
        return reference;
    }

    /** {@code SCHEME:value} of the first identifier whose scheme Schil knows; null when there is none. */
    static @Nullable String key(ObjectNode party) {
        for (ObjectNode identifier : identifiers(party)) {
            String scheme = scheme(OcdsProcess.text(identifier, "scheme"));
            String id = OcdsProcess.text(identifier, "id");
            if (scheme != null && id != null) {
                return scheme + ":" + id;
            }
        }
        return null;
    }

    static List<ObjectNode> identifiers(ObjectNode party) {
        List<ObjectNode> identifiers = new ArrayList<>();
        identifiers.add(OcdsProcess.object(party, "identifier"));
        identifiers.addAll(OcdsProcess.objects(party, "additionalIdentifiers"));
        return identifiers;
    }
}
