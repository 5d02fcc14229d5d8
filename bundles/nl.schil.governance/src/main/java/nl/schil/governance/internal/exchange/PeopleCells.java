package nl.schil.governance.internal.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

/** Who a file means by a mail address, a name or an account id; the people of an organisation are asked once. */
final class PeopleCells {
    private static final int MOST = 10_000;

    private final ActorDirectory directory;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    PeopleCells(ActorDirectory directory) {
        this.directory = directory;
    }

    /** The account id that is meant, or the text itself when nobody is. */
    @Nullable String find(String organisation, @Nullable String text) {
        return text == null ? null : of(organisation).getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
    }

    /** The account ids of the people who can be named. */
    Set<String> present(String organisation) {
        return new HashSet<>(of(organisation).values());
    }

    private Map<String, String> of(String organisation) {
        return known.computeIfAbsent(organisation, id -> {
            Map<String, String> texts = new HashMap<>();
            Set<String> twice = new HashSet<>();
            for (Person person : directory.people(new OrganisationScope(false, Set.of(id)), MOST)) {
                texts.put(person.id(), person.id());
                if (texts.put(person.name().toLowerCase(Locale.ROOT), person.id()) != null) {
                    twice.add(person.name().toLowerCase(Locale.ROOT));
                }
                if (person.email() != null) {
                    texts.put(person.email().toLowerCase(Locale.ROOT), person.id());
                }
            }
            twice.forEach(texts::remove);
            return texts;
        });
    }
}
