package nl.schil.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One unpacked archive with a data directory of its own: starts, stops, kills it and runs its command line. */
public final class Installation implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("Schil is ready at (http://127\\.0\\.0\\.1:\\d+) \\((\\d+) ms\\)");
    private static final Pattern LOGIN = Pattern.compile("Sign in as (\\S+) with password (\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("one-time password (\\S+)");

    /** What a command printed and how it ended. */
    public record Outcome(int exit, String out, String err) {}

    private final Path home;
    private final Path data;
    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();
    private final StringBuffer output = new StringBuffer();
    private Process process;
    private String url;

    private Installation(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    /** Unpacks the archive under test into {@code directory}, without the module that the tests go without. */
    public static Installation unpack(Path directory) {
        try {
            Files.createDirectories(directory);
            Path archive = Path.of(System.getProperty("schil.archive")).toRealPath();
            run(List.of("tar", "xzf", archive.toString(), "-C", directory.toString()), Map.of(), null);
            Path home = directory.resolve("schil-" + System.getProperty("schil.version"));
            Files.deleteIfExists(home.resolve("modules/nl.schil." + System.getProperty("schil.without") + "-"
                    + System.getProperty("schil.version") + ".jar"));
            return new Installation(home, directory.resolve("data"));
        } catch (IOException e) {
            throw new IllegalStateException("the archive cannot be unpacked", e);
        }
    }

    /** The same archive on other data. */
    public Installation on(Path otherData) {
        return new Installation(home, otherData);
    }

    /** Runs the installation and its commands with another Java machine. */
    public Installation java(Path javaHome) {
        environment.put("JAVA_HOME", javaHome.toString());
        return this;
    }

    public Installation with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Path home() {
        return home;
    }

    public Path data() {
        return data;
    }

    /** Starts on a free port and returns when the ready line is printed. */
    public Installation start() {
        return ready(tryStart());
    }

    /** Starts on a copy of the demo that the tests share, and returns when the login is printed. */
    public Installation demo() {
        DemoData.copyTo(data);
        return firstDemo();
    }

    /** Starts on the fictional data of the archive, which it brings in, and returns when the login is printed. */
    Installation firstDemo() {
        ready(tryStart("demo"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!LOGIN.matcher(output).find() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        return this;
    }

    private Installation ready(Outcome failed) {
        if (failed != null) {
            throw new IllegalStateException("not ready (exit " + failed.exit() + "):\n" + failed.out());
        }
        return this;
    }

    /** Starts; null when it became ready, otherwise how it ended. */
    public Outcome tryStart() {
        return tryStart("run");
    }

    private Outcome tryStart(String verb) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(home.resolve("bin/schil").toString(), verb);
            builder.environment().putAll(environment());
            process = builder.redirectErrorStream(true).start();
            CompletableFuture<String> ready = new CompletableFuture<>();
            Thread reader = new Thread(() -> read(process, ready), "schil-output");
            reader.setDaemon(true);
            reader.start();
            url = ready.get(120, TimeUnit.SECONDS);
            if (url == null) {
                process.waitFor(10, TimeUnit.SECONDS);
                return new Outcome(process.exitValue(), output.toString(), "");
            }
            return null;
        } catch (Exception e) {
            throw new IllegalStateException("no ready line:\n" + output, e);
        }
    }

    private void read(Process running, CompletableFuture<String> ready) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    ready.complete(matcher.group(1));
                }
            }
        } catch (IOException e) {
            output.append(e).append('\n');
        }
        ready.complete(null);
    }

    private Map<String, String> environment() {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("SCHIL_DATA", data.toString());
        all.put("SCHIL_PORT", "0");
        all.putIfAbsent("SCHIL_JAVA_OPTS", System.getProperty("schil.java.options", ""));
        all.put("LC_ALL", "C.UTF-8");
        return all;
    }

    public String url() {
        return url;
    }

    /** User and password of the demo, as printed. */
    public String[] login() {
        Matcher matcher = LOGIN.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("no login in:\n" + output);
        }
        return new String[] {matcher.group(1), matcher.group(2)};
    }

    /** Everything printed since the last start. */
    public String output() {
        return output.toString();
    }

    /** Milliseconds of the ready line. */
    public long readyMillis() {
        Matcher matcher = READY.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("not ready");
        }
        return Long.parseLong(matcher.group(2));
    }

    public long pid() {
        return process.pid();
    }

    /** The one-time password of the first administrator, as printed at the first start. */
    public String firstPassword() {
        Matcher matcher = PASSWORD.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("no one-time password in:\n" + output);
        }
        return matcher.group(1);
    }

    /** Runs {@code bin/schil} with arguments on this installation. */
    public Outcome cli(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/schil").toString()));
        command.addAll(List.of(arguments));
        return run(command, environment(), null);
    }

    /** Runs {@code bin/schil} and answers its standard output; fails the test when it does not end with 0. */
    public String ok(String... arguments) {
        Outcome outcome = cli(arguments);
        if (outcome.exit() != 0) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + outcome.exit() + "\n"
                    + outcome.out() + outcome.err());
        }
        return outcome.out();
    }

    /** A client with the token of a role, which is made the first time. */
    public Client client(String role) {
        return new Client(
                url,
                tokens.computeIfAbsent(
                        role,
                        name -> ok("token", "create", "--name", "test-" + name, "--role", name)
                                .strip()));
    }

    /** Asks it to stop and waits. */
    public void stop() {
        if (process != null && process.isAlive()) {
            process.destroy();
            await();
        }
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not stop within 30 s:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        output.setLength(0);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    /** Runs a command to its end. */
    public static Outcome run(List<String> command, Map<String, String> environment, Path directory) {
        try {
            Path out = Files.createTempFile("schil", ".out");
            Path err = Files.createTempFile("schil", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            if (directory != null) {
                builder.directory(directory.toFile());
            }
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end");
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException e) {
            throw new IllegalStateException(command + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
