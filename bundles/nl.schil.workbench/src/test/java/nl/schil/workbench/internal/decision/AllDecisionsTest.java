package nl.schil.workbench.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.decision.DecisionMoments.About;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import nl.schil.workbench.internal.decision.AllDecisions.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllDecisionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Actor READER =
            new Actor("u", "Lezer", "web", List.of(new Grant("reader", "o1", Set.of("contracts.read"))));

    private final AllDecisions decisions = new AllDecisions();

    @Test
    void the_decisions_of_all_modules_come_in_one_order() {
        decisions.bind(module("contracts.read", moments("a", 300, 2)));
        decisions.bind(module("contracts.read", moments("b", 300, 3)));

        List<DecisionMoment> all = decisions.find(READER, question(null), After.START, 1000);

        assertThat(all).hasSize(600).isSortedAccordingTo(order());
    }

    @Test
    void pages_join_without_gaps_or_repetition() {
        decisions.bind(module("contracts.read", moments("a", 250, 1)));
        decisions.bind(module("contracts.read", moments("b", 250, 1)));

        List<DecisionMoment> pages = new ArrayList<>();
        After after = After.START;
        List<DecisionMoment> page;
        do {
            page = decisions.find(READER, question(null), after, 37);
            pages.addAll(page);
            after = page.isEmpty()
                    ? after
                    : new After(
                            page.get(page.size() - 1).date(),
                            page.get(page.size() - 1).id());
        } while (!page.isEmpty());

        assertThat(pages).isEqualTo(decisions.find(READER, question(null), After.START, 1000));
    }

    @Test
    void a_status_is_found_however_rare_it_is() {
        List<DecisionMoment> moments = new ArrayList<>(moments("a", 900, 1));
        moments.add(moment("z", TODAY.plusDays(900), Status.MISSED));
        decisions.bind(module("contracts.read", moments));

        assertThat(decisions.find(READER, question(null, Status.MISSED), After.START, 5))
                .extracting(DecisionMoment::id)
                .containsExactly("z");
    }

    @Test
    void what_the_reader_may_not_see_is_not_asked() {
        decisions.bind(module("tenders.read", moments("a", 3, 1)));

        assertThat(decisions.find(READER, question(null), After.START, 5)).isEmpty();
    }

    @Test
    void another_organisation_than_the_reader_s_gives_nothing() {
        decisions.bind(module("contracts.read", moments("a", 3, 1)));

        assertThat(decisions.find(READER, question("o2"), After.START, 5)).isEmpty();
        assertThat(decisions.find(READER, question("o1"), After.START, 5)).hasSize(3);
    }

    @Test
    void obligations_come_only_when_they_are_asked_for() {
        decisions.bind(module("contracts.read", moments("a", 2, 1)));
        decisions.bind(obligations(module("contracts.read", moments("o", 3, 1))));

        assertThat(decisions.find(READER, question(null), After.START, 10)).hasSize(2);
        Question both = new Question(TODAY, TODAY.plusYears(5), TODAY, null, Set.of(), Set.of(About.values()));
        assertThat(decisions.find(READER, both, After.START, 10)).hasSize(5);
    }

    private static DecisionMoments obligations(DecisionMoments module) {
        return new DecisionMoments() {
            @Override
            public String permission() {
                return module.permission();
            }

            @Override
            public About about() {
                return About.OBLIGATION;
            }

            @Override
            public List<DecisionMoment> between(
                    OrganisationScope scope, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
                return module.between(scope, from, to, asOf, after, limit);
            }
        };
    }

    private static Question question(@Nullable String organisation, Status... statuses) {
        return new Question(TODAY, TODAY.plusYears(5), TODAY, organisation, Set.of(statuses), Set.of());
    }

    private static List<DecisionMoment> moments(String name, int count, int step) {
        return IntStream.range(0, count)
                .mapToObj(index -> moment(name + index, TODAY.plusDays((long) index * step), Status.OPEN))
                .toList();
    }

    private static Comparator<DecisionMoment> order() {
        return Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id);
    }

    private static DecisionMoment moment(String id, LocalDate date, Status status) {
        return new DecisionMoment(
                id,
                date,
                "END",
                Text.of("x"),
                Text.of("y"),
                List.of(),
                "contract",
                id,
                id,
                "/contracts/" + id,
                "o1",
                null,
                status,
                null,
                null);
    }

    private static DecisionMoments module(String permission, List<DecisionMoment> moments) {
        return new DecisionMoments() {
            @Override
            public String permission() {
                return permission;
            }

            @Override
            public List<DecisionMoment> between(
                    OrganisationScope scope, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
                return moments.stream()
                        .filter(m -> scope.contains(m.organisation()))
                        .filter(m -> !m.date().isBefore(from) && !m.date().isAfter(to))
                        .filter(m -> m.date().isAfter(after.date())
                                || (m.date().equals(after.date()) && m.id().compareTo(after.id()) > 0))
                        .sorted(order())
                        .limit(limit)
                        .toList();
            }
        };
    }
}
