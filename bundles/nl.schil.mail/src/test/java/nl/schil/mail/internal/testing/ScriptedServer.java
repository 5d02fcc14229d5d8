package nl.schil.mail.internal.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers what a test wants: {@code RCPT}, {@code DATA}, or {@code .} for the end of a message. */
public final class ScriptedServer implements AutoCloseable {
    /** Instead of an answer the server hangs up. */
    public static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    public ScriptedServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Messages that came in whole, also those that were not acknowledged. */
    public List<String> messages() {
        return messages;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client hung up, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(verb, "DATA".equals(verb) ? "354 go on" : "250 ok");
            if (!say(out, answer)) {
                return;
            }
            if (answer.startsWith("354")) {
                messages.add(message(in));
                if (!say(out, answers.getOrDefault(".", "250 taken"))) {
                    return;
                }
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static boolean say(OutputStream out, String answer) throws IOException {
        if (answer.equals(HANG_UP)) {
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
