package nl.schil.suppliers.internal.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.schil.kernel.dataset.Row;
import nl.schil.suppliers.internal.model.Detection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long a search for duplicates takes; run by hand: {@code mvn test -Dtest=DetectionBench
 * -Dschil.bench=100000}. A third of the register has no key, one in fifty is another with a slip of the pen.
 */
class DetectionBench {
    private static final String[] FIRST = {
        "Delta", "Zuid", "Linde", "Kroon", "Vecht", "Eiland", "Haven", "Molen", "Duin", "Polder"
    };
    private static final String[] SECOND = {
        "bouw", "groen", "data", "logistiek", "print", "zorg", "techniek", "advies", "schoon", "meubel"
    };
    private static final String[] PLACES = {
        "Utrecht", "Zwolle", "Ede", "Den Haag", "Groningen", "Maastricht", "Breda", "Almere"
    };

    @TempDir
    Path directory;

    @Test
    void figures() throws Exception {
        int size = Integer.getInteger("schil.bench", 10_000);
        try (RegisterFixture register = new RegisterFixture(directory)) {
            List<Row> rows = rows(size);
            for (int from = 0; from < rows.size(); from += 1_000) {
                register.load(RegisterFixture.ORGANISATION, rows.subList(from, Math.min(from + 1_000, rows.size())));
            }
            DetectDuplicates detect =
                    new DetectDuplicates(register.database, register.schemes, register.database.clock());
            for (int i = 0; i < 2; i++) {
                long start = System.nanoTime();
                detect.start(RegisterFixture.ACTOR);
                while (detect.latest()
                        .map(d -> d.state() == Detection.State.RUNNING)
                        .orElse(true)) {
                    Thread.sleep(20);
                }
                Detection ended = detect.latest().orElseThrow();
                System.out.printf(
                        "duplicates: %,d suppliers, %,d pairs compared, %,d found, %.1f s, heap limit %d MB%n",
                        ended.suppliers(),
                        ended.compared(),
                        ended.found(),
                        (System.nanoTime() - start) / 1e9,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
            detect.stop();
        }
    }

    private static List<Row> rows(int size) {
        Random dice = new Random(1);
        Map<String, Integer> index = new LinkedHashMap<>();
        List.of("name", "kvk", "place", "iban", "external_id").forEach(c -> index.put(c, index.size()));
        List<Row> rows = new ArrayList<>(size);
        String last = "";
        for (int i = 0; i < size; i++) {
            boolean slip = i % 50 == 49;
            String name = slip
                    ? last.substring(0, 5) + last.substring(6)
                    : FIRST[dice.nextInt(10)] + SECOND[dice.nextInt(10)] + " " + word(dice) + " B.V.";
            last = name;
            rows.add(new Row(i + 2L, index, new String[] {
                name, i % 3 == 0 || slip ? null : String.valueOf(10_000_000 + i), PLACES[i / 50 % 8], null, "C" + i
            }));
        }
        return rows;
    }

    private static String word(Random dice) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdgklmnprstvz".charAt(dice.nextInt(13))).append("aeiou".charAt(dice.nextInt(5)));
        }
        return word.toString();
    }
}
