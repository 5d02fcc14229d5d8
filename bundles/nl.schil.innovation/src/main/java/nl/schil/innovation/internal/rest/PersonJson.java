package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "InnovationPerson", description = "Somebody who decided or can decide.")
public record PersonJson(
        @Schema(
                description = "Account id; absent for somebody without an account.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        @Nullable String id,

        @Schema(description = "Name; absent when the account is no longer there.", example = "Noor Bakker") @Nullable String name) {

    static PersonJson of(Person person) {
        return new PersonJson(person.id(), person.name());
    }

    /** Somebody by account id or else by name; null when nobody is named. */
    public static @Nullable PersonJson of(@Nullable String id, @Nullable String name, Map<String, Person> people) {
        if (id == null) {
            return name == null ? null : new PersonJson(null, name);
        }
        Person person = people.get(id);
        return new PersonJson(id, person == null ? null : person.name());
    }
}
