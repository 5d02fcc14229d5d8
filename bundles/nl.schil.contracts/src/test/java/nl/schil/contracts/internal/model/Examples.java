package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.schil.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Contracts for tests: the framework of the acceptance vectors, and random ones. */
public final class Examples {
    private Examples() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** RAAM-1: 2018-01-01, three years and options of three, two and two, notice three months, 40 million. */
    public static Contract raam1() {
        return contract(
                "org-a",
                "RAAM-1",
                ContractKind.RAAM,
                new Term(
                        day("2017-12-01"),
                        day("2018-01-01"),
                        Period.ofYears(3),
                        List.of(
                                new Option(Period.ofYears(3), null),
                                new Option(Period.ofYears(2), null),
                                new Option(Period.ofYears(2), null)),
                        Period.ofMonths(3)));
    }

    public static Contract contract(String organisation, String number, ContractKind kind, Term term) {
        return new Contract(
                Ids.next(),
                organisation,
                1,
                new Description(
                        number, "Titel " + number, kind, Nature.SUPPLIES, null, null, null, null, null, null, null),
                SupplierParty.UNKNOWN,
                term,
                new Worth(4_000_000_000L, null, null, "EUR"),
                new Stewardship("eigenaar@example.nl", Tier.G, day("2026-01-15"), day("2026-02-01")),
                new Motivation("Investeringen over tien jaar", day("2017-11-01"), null),
                null,
                List.of(),
                List.of());
    }

    /** The contract with another worth. */
    public static Contract worth(Contract c, Worth worth) {
        return new Contract(
                c.id(),
                c.organisation(),
                c.version(),
                c.description(),
                c.supplier(),
                c.term(),
                worth,
                c.stewardship(),
                c.motivation(),
                c.ending(),
                c.decisions(),
                c.documents());
    }

    /** A contract with any combination of known and unknown facts, options exercised and events, all lawful. */
    public static Contract random(Random random, int number) {
        Term term = term(random);
        Contract contract = contract(
                "org-" + "abc".charAt(random.nextInt(3)),
                String.format("C-%05d", number),
                ContractKind.values()[random.nextInt(6)],
                term);
        LocalDate verified = day("2024-01-01").plusDays(random.nextInt(900));
        boolean tier = random.nextInt(5) > 0;
        contract = new Contract(
                contract.id(),
                contract.organisation(),
                1,
                new Description(
                        contract.description().number(),
                        "Titel " + random.nextInt(50),
                        contract.description().kind(),
                        null,
                        null,
                        random.nextInt(3) == 0 ? null : "cat-" + random.nextInt(4),
                        null,
                        null,
                        null,
                        null,
                        null),
                random.nextInt(4) == 0 ? SupplierParty.UNKNOWN : supplier(random),
                term,
                random.nextInt(6) == 0 ? Worth.UNKNOWN : new Worth(1L + random.nextInt(1000), null, null, "EUR"),
                new Stewardship(
                        random.nextInt(6) == 0 ? null : "eigenaar@example.nl",
                        tier ? Tier.values()[random.nextInt(3)] : null,
                        tier ? verified.minusDays(random.nextInt(200)) : null,
                        verified),
                Motivation.NONE,
                null,
                List.of(),
                documents(random));
        return decided(random, ended(random, changed(random, contract.withConsistentDecisions())));
    }

    /** The contract with lawful changes of its term, some of which are taken back. */
    private static Contract changed(Random random, Contract contract) {
        Contract changed = contract;
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate from = changed.term().inForceOn();
            if (from == null || changed.term().base() == null) {
                return changed;
            }
            Period difference = random.nextInt(3) == 0
                    ? Period.ofDays(random.nextInt(120) - 60)
                    : Period.ofMonths(random.nextInt(18) - 6);
            LocalDate on = from.plusDays(random.nextInt(2000));
            changed = lawful(changed, changed.changed(new TermChange(on, difference)));
            if (random.nextInt(3) == 0) {
                LocalDate back = on.plusDays(random.nextInt(300));
                changed = lawful(changed, changed.changed(new TermChange(back, difference.negated())));
            }
        }
        return changed;
    }

    private static Contract lawful(Contract before, Contract after) {
        return Policies.contradictions(after).isEmpty() ? after : before;
    }

    private static SupplierParty supplier(Random random) {
        int n = random.nextInt(5);
        return new SupplierParty("KVK:1000000" + n, "Leverancier " + n, n % 2 == 0 ? "supplier-" + n : null);
    }

    private static List<Document> documents(Random random) {
        List<Document> file = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            DocumentKind kind = DocumentKind.values()[random.nextInt(4)];
            file.add(new Document(
                    Ids.next(), kind, "Stuk", null, null, day("2024-06-01").plusDays(random.nextInt(700))));
        }
        return file;
    }

    private static Term term(Random random) {
        LocalDate start = random.nextInt(12) == 0 ? null : day("2018-01-01").plusDays(random.nextInt(3600));
        Period base = random.nextInt(12) == 0 ? null : Period.ofMonths(1 + random.nextInt(60));
        LocalDate signed = random.nextInt(4) == 0 || start == null ? null : start.minusDays(random.nextInt(60) - 10L);
        List<Option> options = random.nextInt(8) == 0 ? null : new ArrayList<>();
        Term term = new Term(
                signed, start, base, options, random.nextInt(6) == 0 ? null : Period.ofMonths(random.nextInt(7)));
        if (options == null) {
            return term;
        }
        boolean exercising = random.nextBoolean();
        LocalDate earliest = term.inForceOn();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<ContractPeriod> periods = new Term(signed, start, base, options, null).periods();
            LocalDate end = periods.get(periods.size() - 1).end();
            LocalDate on = null;
            if (exercising && end != null && earliest != null) {
                on = end.minusDays(random.nextInt(200));
                on = on.isBefore(earliest) ? earliest : on;
                exercising = !on.isAfter(end) && random.nextInt(3) > 0;
                on = on.isAfter(end) ? null : on;
                earliest = on == null ? earliest : on;
            }
            options.add(new Option(Period.ofMonths(1 + random.nextInt(30)), on));
        }
        return new Term(signed, start, base, options, term.notice());
    }

    private static Contract ended(Random random, Contract contract) {
        LocalDate since = contract.term().inForceOn();
        if (since == null || random.nextInt(5) > 0) {
            return contract;
        }
        LocalDate on = since.plusDays(random.nextInt(1500));
        EndingKind kind = EndingKind.values()[1 + random.nextInt(3)];
        return contract.with(
                contract.term(), new Ending(kind, on, on.plusDays(random.nextInt(120)), "BUYER"), contract.decisions());
    }

    private static Contract decided(Random random, Contract contract) {
        int reached = contract.term().exercised(day("9999-12-31"));
        @Nullable LocalDate end = contract.term().periods().get(reached).end();
        if (end == null || random.nextInt(3) == 0) {
            return contract;
        }
        List<Decision> decisions = new ArrayList<>(contract.decisions());
        DecisionKind kind = random.nextBoolean() ? DecisionKind.RETENDER : DecisionKind.LET_END;
        decisions.add(new Decision(reached, kind, end.minusDays(random.nextInt(400)), null, "someone"));
        return contract.with(contract.term(), contract.ending(), decisions);
    }
}
