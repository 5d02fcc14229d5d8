package nl.schil.exchange.internal.value;

import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Text as it is; only a NUL character is refused, because databases do not take it. */
final class PlainText implements ValueReader {
    @Override
    public @Nullable String canonical(String text) {
        return text.indexOf('\0') < 0 ? text : null;
    }

    @Override
    public Violation refusal(String column, String text) {
        return Violation.of(column, text.replace('\0', '\uFFFD'), "exchange.text.nul");
    }
}
