package nl.schil.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * How the commands of this machine's owner find and enter the running installation: the file
 * {@code data/run/endpoint.json}, which only that owner may read, with a token that is new at each start.
 */
final class Endpoint {
    private static final int TOKEN_BYTES = 32;

    private final Path file;
    private final String token;

    Endpoint(Path data) {
        file = data.resolve("run/endpoint.json");
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
    }

    /** 256 random bits in hexadecimal digits. */
    String token() {
        return token;
    }

    /** Publishes the port that answers now; {@code ready} says whether every enabled module does. */
    void publish(int port, boolean ready) throws IOException {
        PrivateFiles.write(file, """
                {"pid": %d, "port": %d, "url": "%s", "token": "%s", "ready": %b}
                """.formatted(ProcessHandle.current().pid(), port, url(port), token, ready));
    }

    void withdraw() throws IOException {
        Files.deleteIfExists(file);
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
