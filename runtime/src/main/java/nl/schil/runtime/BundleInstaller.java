package nl.schil.runtime;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Brings the framework's bundles in line with the archive: {@code bundles/<start level>/*.jar} are installed and
 * started, {@code modules/*.jar} are only installed (the operations bundle starts the enabled ones). The jars are used
 * where they are, without a copy; one that changed is updated.
 */
final class BundleInstaller {
    /** The start level of the domain modules: reached before the operations bundle starts the enabled ones. */
    static final int MODULES = 12;

    private static final String REFERENCE = "reference:";
    private static final int TAIL = 64 * 1024;

    private final BundleContext context;
    private final Path record;
    private final Properties known;
    private final Properties seen = new Properties();

    /**
     * Whether a jar that was installed is no longer where it was, as after an upgrade to a new directory: the framework's
     * cache must then be built anew.
     */
    static boolean anyVanished(Path record) throws IOException {
        return load(record).stringPropertyNames().stream()
                .map(location -> Path.of(URI.create(location.substring(REFERENCE.length()))))
                .anyMatch(jar -> !Files.exists(jar));
    }

    /**
     * @param context the system bundle's context of an initialised framework
     * @param record the file that remembers what each jar looked like when it was installed
     */
    BundleInstaller(BundleContext context, Path record) throws IOException {
        this.context = context;
        this.record = record;
        this.known = load(record);
    }

    private static Properties load(Path record) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(record)) {
            try (Reader reader = Files.newBufferedReader(record)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    void install(Path home) throws IOException, BundleException {
        for (Jar jar : jars(home)) {
            Bundle bundle = install(jar);
            if (jar.started()) {
                start(bundle);
            }
        }
        remember();
    }

    private static List<Jar> jars(Path home) throws IOException {
        List<Jar> jars = new ArrayList<>();
        for (Path level : list(home.resolve("bundles"))) {
            int startLevel = Integer.parseInt(level.getFileName().toString());
            for (Path file : list(level)) {
                jars.add(Jar.of(file, startLevel, true));
            }
        }
        for (Path file : list(home.resolve("modules"))) {
            jars.add(Jar.of(file, MODULES, false));
        }
        return jars;
    }

    private Bundle install(Jar jar) throws IOException, BundleException {
        String fingerprint = fingerprint(jar.file());
        Bundle bundle = context.getBundle(jar.location());
        if (bundle == null) {
            bundle = context.installBundle(jar.location());
        } else if (!fingerprint.equals(known.getProperty(jar.location()))) {
            bundle.update();
        }
        seen.setProperty(jar.location(), fingerprint);
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        if (level.getStartLevel() != jar.startLevel()) {
            level.setStartLevel(jar.startLevel());
        }
        return bundle;
    }

    private static void start(Bundle bundle) throws BundleException {
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        if (!fragment && !bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    private void remember() throws IOException {
        if (!seen.equals(known)) {
            StringWriter text = new StringWriter();
            seen.store(text, null);
            PrivateFiles.write(record, text.toString());
        }
    }

    /**
     * Size, time and a checksum over the end of the file, where a jar keeps the checksums of its entries: two jars of a
     * reproducible build can have the same size and time.
     */
    static String fingerprint(Path jar) throws IOException {
        try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, TAIL));
            while (tail.hasRemaining() && channel.read(tail, size - tail.remaining()) >= 0) {
                // reads until the buffer is full
            }
            CRC32 checksum = new CRC32();
            checksum.update(tail.flip());
            return size + "," + Files.getLastModifiedTime(jar).toMillis() + "," + checksum.getValue();
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private record Jar(Path file, String location, int startLevel, boolean started) {
        static Jar of(Path file, int startLevel, boolean started) throws IOException {
            return new Jar(file, REFERENCE + file.toUri().toURL(), startLevel, started);
        }
    }
}
