package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "MarketPerson", description = "Somebody with an account.")
public record PersonJson(
        @Schema(description = "Account id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Name; absent when nobody has the account any more.", example = "Noor Bakker") @Nullable String name) {
    static PersonJson of(Person person) {
        return new PersonJson(person.id(), person.name());
    }

    static @Nullable PersonJson of(@Nullable String id, Map<String, Person> known) {
        if (id == null) {
            return null;
        }
        Person person = known.get(id);
        return new PersonJson(id, person == null ? null : person.name());
    }
}
