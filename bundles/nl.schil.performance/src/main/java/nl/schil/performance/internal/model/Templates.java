package nl.schil.performance.internal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** The templates of an installation. */
public interface Templates {
    /** All of these organisations, by name. */
    List<Template> all(OrganisationScope organisations);

    Optional<Template> find(OrganisationScope organisations, String id);

    /** Whether an organisation has a template of this name, in any case. */
    boolean named(String organisation, String name);

    void add(Actor actor, Template template);

    /** Replaces the draft by these KPIs; null takes it away. Refused when the version is another one now. */
    Template draft(Actor actor, Template present, @Nullable List<Kpi> kpis);

    /** Puts the draft in force: the scores of all scorecards follow, those of closed periods stay. */
    Template activate(Actor actor, Template present, LocalDate today);

    /** When editions after the first came in force, oldest first. */
    List<Edition> editions(Template template);

    /** An edition and the day since which it is in force. */
    record Edition(int number, LocalDate inForceOn, String by) {}

    /** Scorecards with this template, by name, after {@code cursor}; next is null on the last page. */
    Page<ScoreBook> books(Template template, @Nullable String cursor, int limit);
}
