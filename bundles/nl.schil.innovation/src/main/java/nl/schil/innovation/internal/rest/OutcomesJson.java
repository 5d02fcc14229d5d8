package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.kernel.security.Person;

@Schema(name = "IdeaOutcomes", description = "The pilots and benefits of an idea.")
public record OutcomesJson(
        @Schema(description = "Pilots by first day.") List<PilotJson> pilots,

        @Schema(description = "Benefits in the order in which they were claimed.")
        List<BenefitJson> benefits) {

    static OutcomesJson of(InnovationDesk desk, List<Pilot> pilots, List<Benefit> benefits, LocalDate asOf) {
        Map<String, Person> people = desk.named(benefits.stream()
                .flatMap(one ->
                        Stream.of(one.claimedBy(), Objects.requireNonNullElse(one.verifiedBy(), one.claimedBy())))
                .toList());
        return new OutcomesJson(
                pilots.stream().map(one -> PilotJson.of(one, asOf)).toList(),
                benefits.stream().map(one -> BenefitJson.of(one, people)).toList());
    }
}
