package nl.schil.operations.internal.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schil.operations.internal.readiness.Health.Check;
import org.osgi.framework.BundleContext;

/** What somebody who helps needs to know about an installation; no records and no secrets. */
final class SupportBundle {
    private static final int LOG_TAIL_BYTES = 512 * 1024;
    private static final Pattern SECRET =
            Pattern.compile("(?im)^(.*(?:password|passwd|secret|token|credential|key)[^=:\\n]*[=:]).*$");

    private final BundleContext context;
    private final List<Check> health;

    SupportBundle(BundleContext context, List<Check> health) {
        this.context = context;
        this.health = health;
    }

    void write(OutputStream out) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        SystemInfo info = SystemInfo.of(context);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(
                    zip,
                    "system.json",
                    json.writeValueAsBytes(Map.of(
                            "version", info.version(),
                            "java", info.java(),
                            "operatingSystem", info.operatingSystem(),
                            "started", info.started().toString(),
                            "heapUsed", info.heapUsed(),
                            "heapMax", info.heapMax())));
            add(zip, "health.json", json.writeValueAsBytes(health));
            add(zip, "bundles.txt", bundles().getBytes(StandardCharsets.UTF_8));
            configuration(zip);
            log(zip);
        }
    }

    private String bundles() {
        return Stream.of(context.getBundles())
                .map(bundle -> SystemInfo.state(bundle) + " " + bundle.getSymbolicName() + " " + bundle.getVersion())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void configuration(ZipOutputStream zip) throws IOException {
        Path etc = Path.of(context.getProperty("schil.etc"));
        try (Stream<Path> files = Files.list(etc)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(
                        zip,
                        "etc/" + file.getFileName(),
                        withoutSecrets(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    static String withoutSecrets(String configuration) {
        return SECRET.matcher(configuration).replaceAll("$1 (left out)");
    }

    private void log(ZipOutputStream zip) throws IOException {
        Path log = Path.of(context.getProperty("schil.data"), "log", "schil.log");
        if (Files.isReadable(log)) {
            try (FileChannel channel = FileChannel.open(log)) {
                long from = Math.max(0, channel.size() - LOG_TAIL_BYTES);
                byte[] tail = new byte[(int) (channel.size() - from)];
                channel.read(ByteBuffer.wrap(tail), from);
                add(zip, "schil.log", tail);
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
