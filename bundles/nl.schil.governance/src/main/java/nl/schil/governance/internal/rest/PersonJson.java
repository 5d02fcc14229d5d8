package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "GovernancePerson", description = "Somebody with an account.")
public record PersonJson(
        @Schema(description = "Account id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Display name; absent when the account is no longer there.", example = "Noor Bakker")
        @Nullable String name,

        @Schema(description = "Whether the account can be used.", example = "true")
        boolean active) {

    static PersonJson of(Person person) {
        return new PersonJson(person.id(), person.name(), person.active());
    }

    /** Somebody by account id; null when nobody is named. */
    static @Nullable PersonJson of(@Nullable String id, Map<String, Person> people) {
        if (id == null) {
            return null;
        }
        Person person = people.get(id);
        return person == null ? new PersonJson(id, null, false) : of(person);
    }
}
