package nl.schil.circularity.internal.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.text.Text;

/** How far each of the ten elements is there, and how that came about. */
final class Elements {
    private static final int REVIEW_MONTHS = 12;

    private Elements() {}

    static List<Element> of(Governance.Facts facts, LocalDate asOf) {
        Goal goal = facts.goal();
        return List.of(
                owner(goal),
                Element.of(
                        GovernanceElement.BASELINE,
                        1,
                        Text.of(
                                "circularity.element.baseline",
                                "source",
                                goal.baseline().source())),
                Element.of(
                        GovernanceElement.TARGET,
                        1,
                        Text.of(
                                "circularity.element.target",
                                "year",
                                String.valueOf(goal.target().year()))),
                cascade(facts.relevant()),
                method(goal),
                measured(facts.actuals()),
                forum(facts, asOf),
                consequence(facts),
                assurance(facts.actuals()),
                resource(facts, asOf));
    }

    private static Element owner(Goal goal) {
        boolean somebody = goal.owner().person() != null;
        String mandate = goal.owner().mandate();
        if (somebody && mandate != null) {
            return Element.of(GovernanceElement.OWNER, 1, Text.of("circularity.element.owner", "mandate", mandate));
        }
        return Element.of(
                GovernanceElement.OWNER,
                somebody ? 0.5 : 0,
                Text.of(somebody ? "circularity.element.owner.no-mandate" : "circularity.element.owner.none"));
    }

    private static Element cascade(Relevant relevant) {
        double share = relevant.cascaded();
        int all = relevant.contracts().size();
        if (Double.isNaN(share)) {
            return Element.of(
                    GovernanceElement.CASCADE,
                    share,
                    relevant.complete()
                            ? Text.of("circularity.element.cascade.no-spend", "count", relevant.withoutSpend())
                            : Text.of("circularity.element.cascade.unknown"));
        }
        return Element.of(
                GovernanceElement.CASCADE,
                share,
                all == 0
                        ? Text.of("circularity.element.cascade.none")
                        : Text.of("circularity.element.cascade", "count", relevant.handedDown(), "all", all));
    }

    private static Element method(Goal goal) {
        if (goal.indicator() != Indicator.STATED) {
            return Element.of(
                    GovernanceElement.KPI,
                    1,
                    Text.of(
                            "circularity.element.kpi.computed",
                            "indicator",
                            goal.indicator().name()));
        }
        String name = goal.method().name();
        if (name == null) {
            return Element.of(GovernanceElement.KPI, 0, Text.of("circularity.element.kpi.none"));
        }
        String version = goal.method().version();
        return version == null
                ? Element.of(GovernanceElement.KPI, 0.5, Text.of("circularity.element.kpi.no-version", "method", name))
                : Element.of(
                        GovernanceElement.KPI,
                        1,
                        Text.of("circularity.element.kpi", "method", name, "version", version));
    }

    private static Element measured(Actuals actuals) {
        int due = actuals.due().size();
        if (due == 0) {
            return Element.none(GovernanceElement.MEASURED, Text.of("circularity.element.measured.none"));
        }
        int known = due - actuals.unknown().size();
        return Element.of(
                        GovernanceElement.MEASURED,
                        (double) known / due,
                        Text.of("circularity.element.measured", "known", known, "due", due))
                .at(null, actuals.latest().map(Point::measuredOn).orElse(null));
    }

    private static Element forum(Governance.Facts facts, LocalDate asOf) {
        LocalDate after = asOf.minusMonths(REVIEW_MONTHS);
        List<DecisionRef> decisions = facts.decisions();
        Optional<DecisionRef> taken = decisions == null
                ? Optional.empty()
                : decisions.stream()
                        .filter(one -> one.decidedOn().isAfter(after)
                                && !one.decidedOn().isAfter(asOf))
                        .findFirst();
        if (taken.isPresent()) {
            DecisionRef one = taken.get();
            return Element.of(
                            GovernanceElement.FORUM,
                            1,
                            Text.of("circularity.element.forum", "forum", one.forum(), "text", one.text()))
                    .at("/governance/meetings/" + one.meeting(), one.decidedOn());
        }
        Optional<Proof> stated = newest(facts, GovernanceElement.FORUM)
                .filter(proof -> proof.provenOn().isAfter(after));
        if (stated.isPresent()) {
            return proven(stated.get());
        }
        return decisions == null
                ? Element.of(GovernanceElement.FORUM, Double.NaN, Text.of("circularity.element.forum.unknown"))
                : Element.of(GovernanceElement.FORUM, 0, Text.of("circularity.element.forum.none"));
    }

    private static Element consequence(Governance.Facts facts) {
        return newest(facts, GovernanceElement.CONSEQUENCE)
                .map(Elements::proven)
                .orElse(Element.of(GovernanceElement.CONSEQUENCE, 0, Text.of("circularity.element.consequence.none")));
    }

    private static Element assurance(Actuals actuals) {
        if (actuals.known().isEmpty()) {
            Text how = Text.of("circularity.element.assurance.none");
            return actuals.due().isEmpty()
                    ? Element.none(GovernanceElement.ASSURANCE, how)
                    : Element.of(GovernanceElement.ASSURANCE, 0, how);
        }
        return Element.of(
                GovernanceElement.ASSURANCE,
                actuals.assurance(),
                Text.of(
                        "circularity.element.assurance",
                        "count",
                        actuals.known().size()));
    }

    private static Element resource(Governance.Facts facts, LocalDate asOf) {
        Optional<Proof> now = facts.proofs().stream()
                .filter(proof -> proof.element() == GovernanceElement.RESOURCE
                        && proof.year() != null
                        && proof.year() == asOf.getYear())
                .max(Comparator.comparing(Proof::provenOn).thenComparing(Proof::id));
        return now.map(Elements::proven)
                .orElse(Element.of(
                        GovernanceElement.RESOURCE,
                        0,
                        Text.of("circularity.element.resource.none", "year", String.valueOf(asOf.getYear()))));
    }

    private static Element proven(Proof proof) {
        return Element.of(proof.element(), 1, Text.of("circularity.element.proof", "said", proof.said()))
                .at(proof.reference(), proof.provenOn());
    }

    private static Optional<Proof> newest(Governance.Facts facts, GovernanceElement element) {
        return facts.proofs().stream()
                .filter(proof -> proof.element() == element)
                .max(Comparator.comparing(Proof::provenOn).thenComparing(Proof::id));
    }
}
