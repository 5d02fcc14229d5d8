package nl.schil.runtime;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * One command on data that nobody serves: starts the store and identity without HTTP, executes {@code schil:<command>}
 * in the OSGi shell (Gogo) and stops again.
 */
public final class Maintenance {
    private static final String PROCESSOR = "org.apache.felix.service.command.CommandProcessor";
    private static final long WAIT_SECONDS = 60;

    private Maintenance() {}

    /**
     * @param command a function that a bundle offers in the shell's scope {@code schil}
     * @param arguments its arguments, passed as they are
     * @return what the command said
     */
    public static String run(Installation installation, String command, List<String> arguments) throws Refusal {
        try (DataDirectory data = DataDirectory.claim(installation.data(), ProductVersion.current())) {
            Map<String, String> configuration = new HashMap<>(FrameworkConfiguration.of(installation));
            configuration.put("schil.log.console", "OFF");
            LogSetup.begin(configuration).await();
            String said = run(installation, configuration, data, command, arguments);
            data.accept();
            return said;
        } catch (Refusal e) {
            throw e;
        } catch (Exception e) {
            throw new Refusal(ExitCode.FAILED, command + " failed: " + e.getMessage());
        }
    }

    /** The same on a directory that this process already holds, with logging already set up. */
    static String run(
            Installation installation,
            Map<String, String> configuration,
            DataDirectory data,
            String command,
            List<String> arguments)
            throws Exception {
        Path work = data.root().resolve("work");
        PrivateFiles.directory(work);
        Platform platform = new Platform(
                new PlatformProperties(configuration, data).maintenance(), work.resolve("bundles.properties"));
        try {
            platform.install(installation.home());
            platform.start();
            return execute(platform.context(), command, arguments);
        } finally {
            platform.stop();
        }
    }

    private static String execute(BundleContext context, String command, List<String> arguments) throws Exception {
        ServiceTracker<Object, Object> commands = new ServiceTracker<>(
                context,
                context.createFilter("(&(osgi.command.scope=schil)(osgi.command.function=" + command + "))"),
                null);
        commands.open(true);
        try {
            if (commands.waitForService(TimeUnit.SECONDS.toMillis(WAIT_SECONDS)) == null) {
                throw new Refusal(
                        ExitCode.FAILED,
                        "The data cannot be opened; the reason is in log/schil.log in the data directory "
                                + context.getProperty("schil.data") + ".");
            }
            return invoke(context, command, arguments);
        } finally {
            commands.close();
        }
    }

    /** Gogo's classes are known to its bundle only, hence the reflection. */
    private static String invoke(BundleContext context, String command, List<String> arguments) throws Exception {
        ServiceReference<?> reference = context.getAllServiceReferences(PROCESSOR, null)[0];
        Class<?> type = reference.getBundle().loadClass(PROCESSOR);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Object processor = context.getService(reference);
        Object session = type.getMethod(
                        "createSession", InputStream.class, java.io.OutputStream.class, java.io.OutputStream.class)
                .invoke(processor, InputStream.nullInputStream(), out, out);
        Class<?> sessionType = reference.getBundle().loadClass("org.apache.felix.service.command.CommandSession");
        StringBuilder line = new StringBuilder("schil:").append(command);
        for (int i = 0; i < arguments.size(); i++) {
            sessionType.getMethod("put", String.class, Object.class).invoke(session, "argument" + i, arguments.get(i));
            line.append(" $argument").append(i);
        }
        try {
            Object result = sessionType.getMethod("execute", CharSequence.class).invoke(session, line.toString());
            return (said.toString(StandardCharsets.UTF_8) + (result == null ? "" : result)).strip();
        } catch (InvocationTargetException e) {
            throw new Refusal(ExitCode.REFUSED, String.valueOf(e.getCause().getMessage()));
        }
    }
}
