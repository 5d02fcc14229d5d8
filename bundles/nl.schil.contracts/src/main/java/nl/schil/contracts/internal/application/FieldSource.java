package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where values of fields come from: a row of a register or a JSON document. */
public interface FieldSource {
    /** Whether the source says anything about the field; otherwise the contract keeps what it has. */
    boolean gives(Field field);

    /** The text given, or null when the field is emptied. */
    @Nullable String text(Field field);

    /** The field's name as the caller knows it. */
    String name(Field field);

    /** The dates on which the given options were exercised; null keeps those of the contract. */
    default @Nullable List<@Nullable LocalDate> exercised() {
        return null;
    }
}
