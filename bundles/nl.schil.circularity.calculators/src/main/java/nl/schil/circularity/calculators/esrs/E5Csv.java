package nl.schil.circularity.calculators.esrs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.circularity.calculators.Outcome;

/** Writes datapoints as CSV (RFC 4180), for the software that makes a report. */
public final class E5Csv {
    private static final MathContext DIGITS = new MathContext(12);

    private E5Csv() {}

    /** One row a datapoint below a header. A figure that there is not is empty, with its status and the reason. */
    public static String write(List<Datapoint> datapoints, String period) {
        Stream<String> rows = datapoints.stream()
                .map(point -> row(
                        point.id(),
                        point.paragraph(),
                        point.name(),
                        period,
                        value(point.value()),
                        point.unit(),
                        status(point.value()),
                        reason(point.value()),
                        E5Datapoints.FORMULA.version()));
        String header = "datapoint,paragraph,name,period,value,unit,status,reason,standard";
        return Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static String value(Outcome<Double> outcome) {
        return outcome.result()
                .map(value ->
                        new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString())
                .orElse("");
    }

    private static String status(Outcome<Double> outcome) {
        if (outcome instanceof Outcome.Unknown<Double>) {
            return "unknown";
        }
        if (outcome instanceof Outcome.Refused<Double>) {
            return "refused";
        }
        return outcome instanceof Outcome.NotApplicable<Double> ? "not applicable" : "measured";
    }

    private static String reason(Outcome<Double> outcome) {
        if (outcome instanceof Outcome.Unknown<Double> unknown) {
            return unknown.missing().stream()
                    .map(missing -> missing.subject() + ": " + missing.field())
                    .collect(Collectors.joining("; "));
        }
        if (outcome instanceof Outcome.Refused<Double> refused) {
            return refused.faults().stream().map(Object::toString).collect(Collectors.joining("; "));
        }
        return outcome instanceof Outcome.NotApplicable<Double> none ? none.why() : "";
    }
}
