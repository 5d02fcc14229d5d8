package nl.schil.market.internal.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.CpvPrefixes;
import nl.schil.market.internal.application.KeepCategories;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;

/** Rows with categories; a row with a code that is known changes that category, and an absent cell keeps what it has. */
final class CategoryRows implements RowReader {
    private static final Map<String, Boolean> YES_NO = Map.of(
            "ja", true, "yes", true, "true", true, "1", true, "nee", false, "no", false, "false", false, "0", false);

    private final RowSubjects subjects;
    private final SqlCategories tables;
    private final CpvPrefixes cpv;

    CategoryRows(RowSubjects subjects, SqlCategories tables, CpvPrefixes cpv) {
        this.subjects = subjects;
        this.tables = tables;
        this.cpv = cpv;
    }

    @Override
    public void prepare(Reading reading, List<Row> rows) {
        subjects.prepare(reading, rows, "code");
    }

    @Override
    public Result<Change> read(Row row) {
        if (!(subjects.organisation(row) instanceof Result.Accepted<String> own)) {
            return Result.refused(((Result.Refused<String>) subjects.organisation(row)).violations());
        }
        String organisation = own.value();
        Category before = subjects.known(organisation, row.get("code"));
        for (String column : List.of("innovation", "gold")) {
            String text = row.get(column);
            if (text != null && !YES_NO.containsKey(text.strip().toLowerCase(Locale.ROOT))) {
                return Result.refused(Violation.of(column, text, "market.import.yes-no"));
            }
        }
        KeepCategories keeping = new KeepCategories(cpv, subjects.present(organisation), subjects.organisationIds());
        KeepCategories.Asked asked = asked(row, organisation, before);
        Result<Category> read = before == null ? keeping.add(organisation, asked) : keeping.change(before, asked);
        if (!(read instanceof Result.Accepted<Category> accepted)) {
            return Result.refused(((Result.Refused<Category>) read)
                    .violations().stream().map(CategoryRows::column).toList());
        }
        return Result.accepted(change(before, accepted.value()));
    }

    private Change change(@Nullable Category before, Category after) {
        String key = after.organisation() + "\n" + after.code();
        if (before == null) {
            return new Change(key, RowOutcome.Kind.CREATED, after.id(), writing -> {
                tables.create(writing, after);
                subjects.learn(after);
            });
        }
        return before.equals(after)
                ? Change.unchanged(key, before.id())
                : new Change(
                        key,
                        RowOutcome.Kind.UPDATED,
                        before.id(),
                        writing -> subjects.learn(tables.replace(writing, before, after)));
    }

    private KeepCategories.Asked asked(Row row, String organisation, @Nullable Category before) {
        String code = row.get("code");
        String prefixes = row.get("cpv");
        String owner = subjects.person(organisation, row.get("owner"));
        String holder = subjects.organisationNamed(row.get("holder"));
        String name = row.get("name");
        return new KeepCategories.Asked(
                code,
                name != null ? name : before == null ? code : before.name(),
                prefixes != null
                        ? Stream.of(prefixes.split("[;,|]"))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .toList()
                        : before == null ? List.of() : before.cpvPrefixes(),
                owner == null && before != null ? before.owner() : owner,
                holder == null && before != null ? before.holder() : holder,
                yes(row.get("innovation"), before != null && before.innovation()),
                yes(row.get("gold"), before != null && before.gold()));
    }

    private static boolean yes(@Nullable String text, boolean absent) {
        return text == null ? absent : YES_NO.get(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Violation column(Violation violation) {
        return new Violation(
                violation.field().replaceFirst("\\[\\d+]$", ""),
                violation.value(),
                violation.code(),
                violation.values());
    }
}
