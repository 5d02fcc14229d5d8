package nl.schil.suppliers.internal.model;

import java.time.LocalDate;

/**
 * The decision of a buying organisation not to do business with a supplier for a time. It advises and warns; nothing
 * refuses on its own.
 *
 * @param id id of the record
 * @param supplier id of the supplier
 * @param organisation id of the buying organisation
 * @param ground the legal ground
 * @param reason the facts, in the organisation's words
 * @param from first day
 * @param until last day; a blocking without end does not exist
 * @param version for optimistic locking, from 1
 */
public record Blocking(
        String id,
        String supplier,
        String organisation,
        Ground ground,
        String reason,
        LocalDate from,
        LocalDate until,
        long version)
        implements Fact {
    /**
     * Legal grounds. Exclusion lasts at most five years from the judgment (mandatory grounds) or three years from the event
     * (optional grounds): article 57(7) of Directive 2014/24/EU.
     */
    public enum Ground {
        /** Mandatory exclusion: article 2.86 Aanbestedingswet 2012. */
        AW_2_86(5),
        /** Optional exclusion: article 2.87 Aanbestedingswet 2012. */
        AW_2_87(3),
        /** Wet bevordering integriteitsbeoordelingen door het openbaar bestuur. */
        BIBOB(0),
        /** Sanctions of the European Union, for example article 5k of Regulation (EU) 833/2014. */
        EU_SANCTIONS(0),
        /** A clause of a contract with the supplier. */
        CONTRACT(0);

        private final int mostYears;

        Ground(int mostYears) {
            this.mostYears = mostYears;
        }

        /** Most years that a blocking on this ground may last; 0 when the law names no number. */
        public int mostYears() {
            return mostYears;
        }

        /** The last day that a blocking from this day may have, or {@link LocalDate#MAX} when the law names none. */
        public LocalDate latest(LocalDate from) {
            return mostYears == 0 ? LocalDate.MAX : from.plusYears(mostYears).minusDays(1);
        }
    }

    /** Whether it holds on a day; both ends are inside. */
    public Validity on(LocalDate asOf) {
        return asOf.isBefore(from) ? Validity.FUTURE : asOf.isAfter(until) ? Validity.EXPIRED : Validity.VALID;
    }
}
