package nl.schil.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page fetches: bytes on the wire, headers included, by address. */
final class Weight {
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();

    private Weight() {}

    /** Weighs what the page fetches from now on. */
    static Weight of(Page page) {
        Weight weight = new Weight();
        CDPSession session = page.context().newCDPSession(page);
        session.on(
                "Network.requestWillBeSent",
                event -> weight.addresses.put(event.get("requestId").getAsString(), address(event)));
        session.on(
                "Network.loadingFinished",
                event -> weight.bytes.merge(
                        weight.addresses.getOrDefault(event.get("requestId").getAsString(), "?"),
                        event.get("encodedDataLength").getAsLong(),
                        Long::sum));
        session.send("Network.enable");
        return weight;
    }

    private static String address(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }

    long bytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return bytes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(12)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(
                        "\n", bytes() + " bytes in " + bytes.size() + " requests, the largest:\n", ""));
    }
}
