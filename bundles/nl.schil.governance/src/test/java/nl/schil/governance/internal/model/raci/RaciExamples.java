package nl.schil.governance.internal.model.raci;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** A small starter of four activities, and tables made of a few words. */
public final class RaciExamples {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final RaciScope ORGANISATION = RaciScope.of("org-a");
    public static final RaciScope CONTRACT = new RaciScope("org-a", ScopeType.CONTRACT, "contract-1");
    public static final Starter STARTER = new Starter(
            "test",
            List.of(
                    new Role("owner", "Eigenaar", "Owner", false),
                    new Role("manager", "Manager", "Manager", false),
                    new Role("supplier", "Leverancier", "Supplier", true)),
            List.of(new Group("g", "Groep", "Group", Map.of(Letter.A, List.of("owner"), Letter.R, List.of("manager")))),
            List.of(
                    activity("B1a", FunctionArea.BEDRIJFSVOERING, Set.of(Tag.LM), Set.of()),
                    activity("B2a", FunctionArea.OPERATIE, Set.of(Tag.CM), Set.of(ScopeType.CONTRACT)),
                    activity("B2b", FunctionArea.OPERATIE, Set.of(Tag.CM, Tag.LM), Set.of(ScopeType.CONTRACT)),
                    activity("T1a", FunctionArea.INKOOP, Set.of(Tag.CM), Set.of())));

    private RaciExamples() {}

    private static Activity activity(String code, FunctionArea area, Set<Tag> tags, Set<ScopeType> scopes) {
        return new Activity(code, "g", code, code, area, tags, scopes);
    }

    /** A letter as {@code B2a manager A noor sam}; {@code -} is nobody. */
    public static Assignment letter(RaciScope scope, String words) {
        return letter(scope, words, new Span(TODAY.minusYears(1), null));
    }

    public static Assignment letter(RaciScope scope, String words, Span span) {
        String[] part = words.split(" ");
        return new Assignment(
                Ids.next(), scope, part[0], part[1], Letter.valueOf(part[2]), name(part, 3), name(part, 4), span);
    }

    private static @Nullable String name(String[] part, int index) {
        return part.length <= index || part[index].equals("-") ? null : part[index];
    }

    public static RaciTable table(RaciScope scope, List<Seat> seats, String... letters) {
        List<Assignment> assignments = new ArrayList<>();
        for (String words : letters) {
            assignments.add(letter(scope, words));
        }
        return new RaciTable(scope, 1, null, seats, assignments);
    }

    public static Seat seat(RaciScope scope, String role, String person, @Nullable String deputy) {
        return new Seat(Ids.next(), scope, role, person, deputy, null, new Span(TODAY.minusYears(1), null));
    }
}
