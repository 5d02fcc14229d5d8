package nl.schil.development.internal.model.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schil.development.internal.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a joint plan said from a day on. A signature is under one edition; the next one needs new signatures.
 *
 * @param number from 1
 * @param digest SHA-256 of the content, see {@link JointPlan#digest}
 * @param madeBy name of who made it
 * @param signatures at most one per side
 */
public record Edition(
        int number, Content content, String digest, LocalDate madeOn, String madeBy, List<Signature> signatures) {
    public Edition {
        signatures = List.copyOf(signatures);
    }

    public Optional<Signature> signature(Side side, LocalDate asOf) {
        return signatures.stream()
                .filter(one -> one.by().side() == side && !one.on().isAfter(asOf))
                .findFirst();
    }

    public boolean signed(LocalDate asOf) {
        return signedOn(asOf) != null;
    }

    /** The day since which both sides have signed, or null. */
    public @Nullable LocalDate signedOn(LocalDate asOf) {
        Optional<Signature> buyer = signature(Side.BUYER, asOf);
        Optional<Signature> supplier = signature(Side.SUPPLIER, asOf);
        return buyer.isEmpty() || supplier.isEmpty()
                ? null
                : buyer.get().on().isAfter(supplier.get().on())
                        ? buyer.get().on()
                        : supplier.get().on();
    }

    public Edition signed(Signature signature) {
        return new Edition(
                number,
                content,
                digest,
                madeOn,
                madeBy,
                Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }
}
