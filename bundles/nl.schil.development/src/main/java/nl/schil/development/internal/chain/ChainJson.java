package nl.schil.development.internal.chain;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.development.internal.model.chain.ChainGoal;
import nl.schil.development.internal.model.chain.ChainLink;
import nl.schil.development.internal.model.chain.Influence;
import nl.schil.kernel.directory.GoalRef;
import nl.schil.kernel.directory.SupplierRef;
import org.jspecify.annotations.Nullable;

@Schema(name = "Chain", description = "The chain behind suppliers, goal by goal.")
public record ChainJson(
        @Schema(description = "Goals by title.") List<GoalJson> goals) {

    @Schema(name = "ChainGoal", description = "A goal that is reached or missed in the chain.")
    public record GoalJson(
            @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a61")
            String id,

            @Schema(description = "Grows with every change.", example = "1")
            long version,

            @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
            String organisation,

            @Schema(description = "The goal.", example = "Meubels zonder nieuw staal")
            String title,

            @Schema(description = "Where the goal itself is kept.", example = "Strategie 2030, doel 4") @Nullable String reference,

            @Schema(
                    description = "Id of the circularity goal that it is; absent when it is none.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71")
            @Nullable String goal,

            @Schema(description = "What that is called; absent when unknown.", example = "Grondstoffengebruik")
            @Nullable String goalTitle,

            @Schema(description = "First day on which it holds.", example = "2026-01-01")
            LocalDate since,

            @Schema(description = "Last day on which it holds.", example = "2030-12-31") @Nullable LocalDate endedOn,

            @Schema(
                    description =
                            "How far we can steer it in the chain, 0 to 1; absent, unknown, while nothing is known.",
                    example = "0.42")
            @Nullable BigDecimal score,

            @Schema(description = "Links of which dependency and influence are known.", example = "3")
            int known,

            @Schema(description = "The links, by our supplier.")
            List<LinkJson> links) {
        static GoalJson of(
                ChainGoal goal, List<ChainLink> links, Map<String, SupplierRef> names, Map<String, GoalRef> goals) {
            GoalRef kept = goal.goal() == null ? null : goals.get(goal.goal());
            Influence influence = Influence.of(links);
            return new GoalJson(
                    goal.id(),
                    goal.version(),
                    goal.organisation(),
                    goal.title(),
                    goal.reference(),
                    goal.goal(),
                    kept == null ? null : kept.title(),
                    goal.since(),
                    goal.endedOn(),
                    influence.score(),
                    influence.known(),
                    links.stream().map(link -> LinkJson.of(link, names)).toList());
        }
    }

    @Schema(name = "ChainLink", description = "What a supplier of our supplier delivers for a goal.")
    public record LinkJson(
            @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a62")
            String id,

            @Schema(description = "Grows with every change.", example = "1")
            long version,

            @Schema(description = "Id of our supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
            String supplierId,

            @Schema(description = "Its name; absent when unknown.", example = "Testmeubel B.V.") @Nullable String supplierName,

            @Schema(
                    description = "Id of its supplier; absent when that is not in the register.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            @Nullable String partyId,

            @Schema(description = "What its supplier is called; absent when unknown.", example = "Staalgroep Verzonnen")
            @Nullable String partyName,

            @Schema(description = "What it delivers.", example = "Stalen frames")
            String delivers,

            @Schema(description = "How much of the goal depends on it, 1 to 5; absent when unknown.", example = "4")
            @Nullable Integer dependency,

            @Schema(description = "How much we can bring about there, 1 to 5; absent when unknown.", example = "2")
            @Nullable Integer influence,

            @Schema(description = "`DIRECT`, `THROUGH_CONTRACT` or `NONE`.", example = "THROUGH_CONTRACT")
            String reach,

            @Schema(description = "What of our influence arrives, 0 to 1.", example = "0.6")
            BigDecimal factor,

            @Schema(description = "Influence score, 0 to 1; absent when unknown.", example = "0.15") @Nullable BigDecimal score,

            @Schema(
                    description = "What we depend on without steering it, 0 to 1; absent when unknown.",
                    example = "0.68")
            @Nullable BigDecimal blindSpot,

            @Schema(description = "Who or what says so.", example = "Ketengesprek maart 2026")
            String source,

            @Schema(description = "Day of that.", example = "2026-03-12")
            LocalDate establishedOn,

            @Schema(description = "Last day on which it delivers.", example = "2027-12-31") @Nullable LocalDate endedOn) {
        static LinkJson of(ChainLink link, Map<String, SupplierRef> names) {
            return new LinkJson(
                    link.id(),
                    link.version(),
                    link.supplier(),
                    name(names, link.supplier()),
                    link.party(),
                    link.party() == null ? link.partyName() : name(names, link.party()),
                    link.delivers(),
                    link.dependency(),
                    link.influence(),
                    link.reach().name(),
                    link.reach().factor(),
                    Influence.score(link),
                    Influence.blindSpot(link),
                    link.source(),
                    link.establishedOn(),
                    link.endedOn());
        }

        private static @Nullable String name(Map<String, SupplierRef> names, String id) {
            SupplierRef ref = names.get(id);
            return ref == null ? null : ref.name();
        }
    }

    @Schema(name = "ChainGoalInput", description = "A goal that is reached or missed in the chain.")
    public record GoalInput(
            @Schema(
                    description = "Id of the organisation, when it is added; the caller's only one when absent.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
            @Nullable String organisation,

            @Schema(description = "The goal.", example = "Meubels zonder nieuw staal") @Nullable String title,

            @Schema(description = "Where the goal itself is kept.", example = "Strategie 2030, doel 4") @Nullable String reference,

            @Schema(
                    description = "Id of the circularity goal that it is; none when absent.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71")
            @Nullable String goal,

            @Schema(description = "First day on which it holds; today when absent.", example = "2026-01-01") @Nullable String since,

            @Schema(description = "Last day on which it holds.", example = "2030-12-31") @Nullable String endedOn) {
        KeepChain.AskedGoal asked() {
            return new KeepChain.AskedGoal(title, reference, goal, since, endedOn);
        }
    }

    @Schema(name = "ChainLinkInput", description = "What a supplier of our supplier delivers for a goal.")
    public record LinkInput(
            @Schema(
                    description = "Id of our supplier, when it is added.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
            @Nullable String supplier,

            @Schema(
                    description = "Id of its supplier in the register.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            @Nullable String party,

            @Schema(description = "What its supplier is called, when it is not.", example = "Staalgroep Verzonnen")
            @Nullable String partyName,

            @Schema(description = "What it delivers.", example = "Stalen frames") @Nullable String delivers,

            @Schema(description = "How much of the goal depends on it, 1 to 5; absent when unknown.", example = "4")
            @Nullable Integer dependency,

            @Schema(description = "How much we can bring about there, 1 to 5; absent when unknown.", example = "2")
            @Nullable Integer influence,

            @Schema(description = "`DIRECT`, `THROUGH_CONTRACT` or `NONE`.", example = "THROUGH_CONTRACT") @Nullable String reach,

            @Schema(description = "Who or what says so.", example = "Ketengesprek maart 2026") @Nullable String source,

            @Schema(description = "Day of that; today when absent.", example = "2026-03-12") @Nullable String establishedOn,

            @Schema(description = "Last day on which it delivers.", example = "2027-12-31") @Nullable String endedOn) {
        KeepChain.AskedLink asked() {
            return new KeepChain.AskedLink(
                    supplier, party, partyName, delivers, dependency, influence, reach, source, establishedOn, endedOn);
        }
    }
}
