package nl.schil.store.internal.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import nl.schil.store.internal.files.DataFiles;

/**
 * The anchor of the chain outside the database: position and hash of the last row that was certainly committed. Two
 * places in one file are written in turn, so that an interrupted write leaves the other one whole. It is written after
 * the commit and therefore may lag behind the database but never leads it.
 */
public final class AuditHead implements AutoCloseable {
    /** A place never shares a disk block with the other. */
    private static final int PLACE = 4096;

    private static final int LENGTH = 160;
    private static final Pattern LINE = Pattern.compile("(\\d{1,19}) ([0-9a-f]{64}) ([0-9a-f]{64})\\s*");

    private final RandomAccessFile file;
    private final Mac mac;
    private int next;

    private AuditHead(RandomAccessFile file, Mac mac, int next) {
        this.file = file;
        this.mac = mac;
        this.next = next;
    }

    /**
     * Where the chain ended.
     *
     * @param seq position of the last row, 0 when there is none
     * @param hash its hash
     */
    public record Position(long seq, String hash) {
        /** Before the first row. */
        public static final Position START = new Position(0, AuditRow.GENESIS);
    }

    private record Placed(int place, Position position) {}

    static AuditHead open(Path path, AuditKey key) throws IOException {
        int newest = newest(path, key).map(Placed::place).orElse(0);
        return new AuditHead(new RandomAccessFile(path.toFile(), "rw"), key.mac(), PLACE - newest);
    }

    /** Makes the file anew with {@code position}; it is on disk when this returns. */
    public static void create(Path path, AuditKey key, Position position) throws IOException {
        DataFiles.file(path);
        byte[] content = new byte[2 * PLACE];
        Arrays.fill(content, (byte) ' ');
        byte[] line = line(key.mac(), position);
        System.arraycopy(line, 0, content, 0, line.length);
        DataFiles.write(path, content);
    }

    /** The newest whole place; empty when the file is absent or holds none that was written with {@code key}. */
    public static Optional<Position> read(Path path, AuditKey key) throws IOException {
        return newest(path, key).map(Placed::position);
    }

    private static Optional<Placed> newest(Path path, AuditKey key) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] content = Files.readAllBytes(path);
        Mac mac = key.mac();
        Optional<Placed> newest = Optional.empty();
        for (int place = 0; place + LENGTH <= content.length; place += PLACE) {
            Matcher matcher = LINE.matcher(new String(content, place, LENGTH, StandardCharsets.US_ASCII));
            if (matcher.matches()) {
                Position position = new Position(Long.parseLong(matcher.group(1)), matcher.group(2));
                boolean newer =
                        newest.map(n -> n.position().seq() < position.seq()).orElse(true);
                if (newer && matcher.group(3).equals(seal(mac, position))) {
                    newest = Optional.of(new Placed(place, position));
                }
            }
        }
        return newest;
    }

    void write(Position position) throws IOException {
        file.seek(next);
        file.write(line(mac, position));
        next = PLACE - next;
    }

    @Override
    public void close() throws IOException {
        file.getFD().sync();
        file.close();
    }

    private static byte[] line(Mac mac, Position position) {
        String line = position.seq() + " " + position.hash() + " " + seal(mac, position);
        return (line + " ".repeat(LENGTH - 1 - line.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String seal(Mac mac, Position position) {
        return AuditKey.hash(mac, "head " + position.seq() + " " + position.hash());
    }
}
