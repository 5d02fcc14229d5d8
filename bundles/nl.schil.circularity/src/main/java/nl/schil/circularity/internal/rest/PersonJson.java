package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "CircularityPerson", description = "Somebody who answers for a goal, or can.")
public record PersonJson(
        @Schema(description = "Account id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Name; absent when the account is no longer there.", example = "Noor Bakker") @Nullable String name) {

    static PersonJson of(Person person) {
        return new PersonJson(person.id(), person.name());
    }

    /** Somebody by account id; null when nobody is named. */
    public static @Nullable PersonJson of(@Nullable String id, Map<String, Person> people) {
        if (id == null) {
            return null;
        }
        Person person = people.get(id);
        return new PersonJson(id, person == null ? null : person.name());
    }
}
