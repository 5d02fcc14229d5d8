package nl.schil.store.internal.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;

/** Writes small and large transactions from two threads and acknowledges each on standard output, until it is killed. */
final class CrashingWriter {
    private CrashingWriter() {}

    public static void main(String[] arguments) {
        SqlDatabase database =
                SqlDatabase.open(new DataFiles(Path.of(arguments[0])), Clock.systemUTC(), Duration.ofSeconds(5), true);
        database.write(
                Actor.SYSTEM,
                "table",
                writing -> writing.execute(
                        "CREATE TABLE IF NOT EXISTS crash_write (n INTEGER PRIMARY KEY, filler TEXT NOT NULL)"));
        AtomicLong last = new AtomicLong(
                database.read(r -> r.one("SELECT coalesce(max(n), 0) FROM crash_write", row -> row.getLong(1))
                        .orElseThrow()));
        Runnable writer = () -> {
            while (true) {
                long n = database.write(Actor.SYSTEM, "write", writing -> {
                    long next = last.get() + 1;
                    writing.audit(
                            new Audit("crash.write", "write", String.valueOf(next), null, null, "n" + next, null));
                    writing.execute(
                            "INSERT INTO crash_write (n, filler) VALUES (?, ?)",
                            next,
                            "x".repeat((int) (next % 50) * 400));
                    last.set(next);
                    return next;
                });
                synchronized (CrashingWriter.class) {
                    System.out.println("ack " + n + ".");
                    System.out.flush();
                }
            }
        };
        new Thread(writer).start();
        writer.run();
    }
}
