package nl.schil.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody with a session: the buyer's people, and visitors of the supplier's door. */
record Person(Client client, String cookie, String csrf) {
    private static final String PASSWORD = "vier woorden op rij";

    /** A new account with a role in every organisation, signed in. */
    static Person added(Installation schil, Client administrator, String name, String role) {
        administrator
                .post(
                        "users",
                        Map.of(
                                "username",
                                name,
                                "displayName",
                                "Collega " + name,
                                "email",
                                name + "@example.org",
                                "password",
                                PASSWORD,
                                "mustChangePassword",
                                false,
                                "grants",
                                List.of(Map.of("role", role))))
                .expect(201);
        return opened(
                schil, new Client(schil.url(), null).post("session", Map.of("username", name, "password", PASSWORD)));
    }

    /** Whoever opens a link of the supplier's door. */
    static Person visitor(Installation schil, String link) {
        String token = link.substring(link.indexOf("/door#") + "/door#".length());
        return opened(schil, new Client(schil.url(), null).post("door/session", Map.of("token", token)));
    }

    static Person opened(Installation schil, Client.Answer answer) {
        String cookie = answer.expect(200).header("Set-Cookie").replaceFirst(";.*", "");
        return new Person(
                new Client(schil.url(), null), cookie, answer.json().get("csrf").asText());
    }

    Client.Answer send(String method, String path, Object body, String... tag) {
        Map<String, String> headers = new HashMap<>(Map.of("Cookie", cookie, "X-CSRF-Token", csrf));
        if (tag.length > 0) {
            headers.put("If-Match", tag[0]);
        }
        return client.send(method, path, body, headers);
    }

    JsonNode get(String path) {
        return send("GET", path, null).expect(200).json();
    }
}
