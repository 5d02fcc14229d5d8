package nl.schil.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between Schil and a mail server. It can keep back the server's answer to a message that was handed over whole: the
 * message has arrived, and Schil does not know it.
 */
final class MailRelay implements AutoCloseable {
    private static final String END = "\r\n.\r\n";

    private final ServerSocket socket;
    private final int server;
    private final CountDownLatch handedOver = new CountDownLatch(1);
    private volatile boolean keepsAnswersBack;

    MailRelay(int server) throws IOException {
        this.server = server;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void keepAnswersBack(boolean keeps) {
        keepsAnswersBack = keeps;
    }

    /** Waits until a message was handed over whole while answers are kept back. */
    void awaitHandedOver() throws InterruptedException {
        if (!handedOver.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("no message came");
        }
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
            boolean[] silent = new boolean[1];
            run(() -> requests(client, upstream, silent));
            run(() -> answers(upstream, client, silent));
        }
    }

    private void requests(Socket client, Socket upstream, boolean[] silent) throws IOException {
        StringBuilder tail = new StringBuilder();
        byte[] buffer = new byte[8192];
        InputStream in = client.getInputStream();
        OutputStream out = upstream.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            tail.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            boolean whole = tail.indexOf(END) >= 0;
            if (whole && keepsAnswersBack) {
                silent[0] = true;
            }
            out.write(buffer, 0, n);
            out.flush();
            if (whole && keepsAnswersBack) {
                handedOver.countDown();
            }
            tail.delete(0, Math.max(0, tail.length() - END.length()));
        }
        upstream.shutdownOutput();
    }

    private static void answers(Socket upstream, Socket client, boolean[] silent) throws IOException {
        byte[] buffer = new byte[8192];
        InputStream in = upstream.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (!silent[0]) {
                client.getOutputStream().write(buffer, 0, n);
                client.getOutputStream().flush();
            }
        }
        if (!silent[0]) {
            client.close();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // a side hung up
                    }
                },
                "mail-relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
