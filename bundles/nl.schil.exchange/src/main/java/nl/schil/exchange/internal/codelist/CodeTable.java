package nl.schil.exchange.internal.codelist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.schil.kernel.codelist.Code;
import org.jspecify.annotations.Nullable;

/** The codes of one list in memory. */
final class CodeTable {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Notation notation;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param words the labels as they are searched, by language: plain words, a space before and between */
    private record Entry(String key, Code code, Map<String, String> words) {}

    private CodeTable(Notation notation) {
        this.notation = notation;
    }

    /** Reads {@code code,nld,eng} with a header. */
    static CodeTable read(InputStream csv, Notation notation) throws IOException {
        Map<String, CsvRecord> rows = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            reader.stream().skip(1).forEach(row -> rows.put(row.getField(0), row));
        }
        CodeTable table = new CodeTable(notation);
        rows.forEach((key, row) -> {
            String parent = notation.above(key).stream()
                    .filter(rows::containsKey)
                    .findFirst()
                    .map(notation::full)
                    .orElse(null);
            Code code = new Code(notation.full(key), parent, Map.of("nl", row.getField(1), "en", row.getField(2)));
            table.entries.put(
                    key, new Entry(key, code, Map.of("nl", words(row.getField(1)), "en", words(row.getField(2)))));
        });
        return table;
    }

    int size() {
        return entries.size();
    }

    @Nullable Code find(String written) {
        String key = notation.key(written);
        Entry entry = key == null ? null : entries.get(key);
        return entry != null && notation.means(written, entry.code().code()) ? entry.code() : null;
    }

    List<Code> children(@Nullable String parent) {
        return entries.values().stream()
                .map(Entry::code)
                .filter(code -> Objects.equals(code.parent(), parent))
                .toList();
    }

    List<Code> search(String text, Locale locale, int most) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        List<String> asked = List.of(words(text).strip().split(" "));
        if (asked.get(0).isEmpty()) {
            return List.of();
        }
        boolean code = entries.containsKey(typed) || typed.chars().allMatch(c -> Character.isDigit(c) || c == '-');
        Predicate<Entry> matches = code
                ? entry -> entry.code().code().toLowerCase(Locale.ROOT).startsWith(typed)
                : entry -> entry.words().values().stream().anyMatch(words -> holds(words, asked));
        String language = locale.getLanguage();
        return entries.values().stream()
                .filter(matches)
                .map(entry -> new Ranked(entry.code(), code ? 0 : rank(entry, language, asked)))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(most)
                .map(Ranked::code)
                .toList();
    }

    private record Ranked(Code code, int rank) {}

    /** Less is better: all words whole in the reader's language, then beginnings, then anywhere; short labels first. */
    private static int rank(Entry entry, String language, List<String> asked) {
        String words = entry.words().getOrDefault(language, "");
        int rank = holds(words, asked) ? 0 : 40_000;
        for (String word : asked) {
            rank += words.contains(" " + word + " ") ? 0 : words.contains(" " + word) ? 4_000 : 8_000;
        }
        return rank + (words.startsWith(" " + asked.get(0)) ? 0 : 2_000) + Math.min(words.length(), 1_000);
    }

    private static boolean holds(String words, List<String> asked) {
        for (String word : asked) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The same digits with another check digit first, then the longest common beginning. */
    List<Code> nearest(String written, int most) {
        String text = written.strip();
        List<Ranked> near = new ArrayList<>();
        for (Entry entry : entries.values()) {
            int common = common(text, entry.code().code());
            if (common >= 3) {
                near.add(new Ranked(entry.code(), -common * 100 + different(text, entry.key())));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(most)
                .map(Ranked::code)
                .toList();
    }

    private static int common(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common;
    }

    private static int different(String a, String b) {
        int different = Math.abs(a.length() - b.length());
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different;
    }

    /** Lower-case words without marks and accents, with a space before, between and behind. */
    static String words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        String words = BETWEEN.matcher(plain).replaceAll(" ").strip();
        return " " + words + " ";
    }
}
