package nl.schil.contracts.internal.model.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The EU thresholds of two years.
 *
 * @param until last day
 * @param cents amounts in cents of a euro, VAT excluded
 * @param regulation where they were published
 * @param sources where they were read
 */
public record ThresholdPeriod(
        LocalDate from, LocalDate until, Map<ThresholdGroup, Long> cents, String regulation, List<String> sources) {
    public ThresholdPeriod {
        cents = Map.copyOf(cents);
        sources = List.copyOf(sources);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public String years() {
        return from.getYear() + "-" + until.getYear();
    }
}
