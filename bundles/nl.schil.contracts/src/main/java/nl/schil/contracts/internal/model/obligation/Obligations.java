package nl.schil.contracts.internal.model.obligation;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Withdrawal;
import nl.schil.kernel.security.Actor;

/** The obligations of contracts and their fulfilment. */
public interface Obligations {
    /**
     * Everything about one contract.
     *
     * @param obligations in the order they were recorded
     * @param fulfilments also those taken back
     */
    record All(List<Obligation> obligations, List<Fulfilment> fulfilments) {
        public All {
            obligations = List.copyOf(obligations);
            fulfilments = List.copyOf(fulfilments);
        }

        public Optional<Obligation> find(String id) {
            return obligations.stream().filter(o -> o.id().equals(id)).findFirst();
        }

        /** What fulfils an occurrence, when that was not taken back. */
        public Optional<Fulfilment> fulfilment(String obligation, String occurrence) {
            return fulfilments.stream()
                    .filter(f -> f.undone() == null
                            && f.obligation().equals(obligation)
                            && f.occurrence().equals(occurrence))
                    .findFirst();
        }
    }

    All of(Contract contract);

    /** Adds an obligation; {@code make} is given its number. */
    Obligation add(Actor actor, Contract contract, IntFunction<Obligation> make);

    /** False when it was withdrawn before. */
    boolean withdraw(Actor actor, Contract contract, Obligation obligation, Withdrawal withdrawal);

    /** False when the occurrence was fulfilled before. */
    boolean fulfil(Actor actor, Contract contract, Fulfilment fulfilment);

    /** Takes the fulfilment of an occurrence back; false when there is none. */
    boolean undo(Actor actor, Contract contract, Obligation obligation, String occurrence, Withdrawal undone);
}
