package nl.schil.development.internal.model.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.development.internal.model.Achievement;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Seal;
import nl.schil.development.internal.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer and a supplier want to reach together in one year, signed by both.
 *
 * @param offeredOn day on which somebody of the supplier was asked, or null
 * @param editions at least one, oldest first
 * @param progress what was said of objectives, by objective, oldest first
 */
public record JointPlan(
        String id,
        String organisation,
        String supplier,
        int year,
        @Nullable LocalDate offeredOn,
        List<Edition> editions,
        Map<String, List<Progress>> progress,
        long version) {
    public JointPlan {
        editions = List.copyOf(editions);
        progress = Map.copyOf(progress);
    }

    public LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate until() {
        return LocalDate.of(year, 12, 31);
    }

    /** The edition of the day; the first one for days before it. */
    public Edition edition(LocalDate asOf) {
        return editions.stream()
                .filter(one -> !one.madeOn().isAfter(asOf))
                .reduce((former, one) -> one)
                .orElseGet(() -> editions.get(0));
    }

    /** The newest edition. */
    public Edition current() {
        return editions.get(editions.size() - 1);
    }

    public JointState state(LocalDate asOf) {
        Edition edition = edition(asOf);
        boolean over = asOf.isAfter(until());
        if (edition.signed(asOf)) {
            return over ? JointState.ENDED : JointState.SIGNED;
        }
        if (over) {
            return JointState.LAPSED;
        }
        boolean offered = offeredOn != null && !offeredOn.isAfter(asOf);
        boolean one = edition.signature(Side.BUYER, asOf).isPresent()
                || edition.signature(Side.SUPPLIER, asOf).isPresent();
        return offered || one ? JointState.WAITING : JointState.DRAFT;
    }

    public Optional<Progress> progress(Objective objective, LocalDate asOf) {
        return Progress.at(progress.getOrDefault(objective.id(), List.of()), asOf);
    }

    public Course course(Objective objective, LocalDate asOf) {
        return Course.of(
                from(),
                objective.due(),
                progress(objective, asOf).map(Progress::percent).orElse(null),
                asOf);
    }

    public Achievement achievement(LocalDate asOf) {
        return Achievement.of(edition(asOf).content().objectives().stream()
                .map(one -> progress(one, asOf).map(Progress::percent).orElse(null))
                .toList());
    }

    /**
     * SHA-256 of what is signed: the plan of these two parties, the year, the number of the edition, and the whole content
     * in the order in which it stands. The parties are in it by the plan's id, which stays when a supplier is merged.
     */
    public static String digest(String id, int year, int number, Content content) {
        Seal seal = new Seal()
                .add("joint-plan/1")
                .add(id)
                .add(year)
                .add(number)
                .add(content.title())
                .add(content.ambition());
        for (Objective one : content.objectives()) {
            seal.add(one.owner())
                    .add(one.text())
                    .add(one.measure())
                    .add(one.target())
                    .add(one.due());
        }
        return seal.digest();
    }

    /** Whether the digest of every edition is that of its content. */
    public boolean intact() {
        return editions.stream().allMatch(one -> one.digest().equals(digest(id, year, one.number(), one.content())));
    }

    /** With another content: in the same edition while nobody was asked or signed, otherwise in the next one. */
    public JointPlan revised(Content content, LocalDate today, String by) {
        Edition last = current();
        boolean own = offeredOn == null && last.signatures().isEmpty();
        int number = own ? last.number() : last.number() + 1;
        List<Edition> changed = new ArrayList<>(own ? editions.subList(0, editions.size() - 1) : editions);
        changed.add(new Edition(number, content, digest(id, year, number, content), today, by, List.of()));
        return with(offeredOn, changed, progress);
    }

    public JointPlan signed(Signature signature) {
        List<Edition> changed = new ArrayList<>(editions);
        changed.set(changed.size() - 1, current().signed(signature));
        return with(offeredOn, changed, progress);
    }

    public JointPlan offered(LocalDate day) {
        return with(offeredOn == null ? day : offeredOn, editions, progress);
    }

    public JointPlan recorded(Objective objective, List<Progress> history) {
        Map<String, List<Progress>> changed = new LinkedHashMap<>(progress);
        changed.put(objective.id(), history);
        return with(offeredOn, editions, changed);
    }

    private JointPlan with(@Nullable LocalDate offered, List<Edition> changed, Map<String, List<Progress>> histories) {
        return new JointPlan(id, organisation, supplier, year, offered, changed, histories, version);
    }

    /** Names nobody, so that it may stand in a log. */
    @Override
    public String toString() {
        return "JointPlan " + id + " version " + version;
    }
}
