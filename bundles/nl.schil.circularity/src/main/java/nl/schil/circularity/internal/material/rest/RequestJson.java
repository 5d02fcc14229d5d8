package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.material.model.RequestEvent;
import org.jspecify.annotations.Nullable;

/** A request for data. */
@Schema(name = "MaterialDataRequest", description = "A request to a supplier for the materials of a product.")
public record RequestJson(
        @Schema(description = "Identifier.", example = "0198c6a5-92a3-7ec5-8f67-b8c9d0e1f2a3")
        String id,

        @Schema(description = "The buying organisation.", example = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6")
        String organisation,

        @Schema(description = "Version, also the entity tag.", example = "1")
        long version,

        @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        String supplier,

        @Schema(description = "Its name; absent while nobody knows it.", example = "Testmeubel B.V.") @Nullable String supplierName,

        @Schema(description = "The contract.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9") @Nullable String contract,

        @Schema(description = "Its number and title.", example = "RAAM-1 Kantoormeubilair") @Nullable String contractName,

        @Schema(description = "The goal for which it is asked.", example = "0198c6a5-a3b4-7fd6-8078-c9d0e1f2a3b4")
        @Nullable String goal,

        @Schema(description = "Its title.", example = "Half zoveel nieuwe grondstoffen in 2030") @Nullable String goalTitle,

        @Schema(description = "The product.", example = "Bureaustoel")
        String product,

        @Schema(description = "Year of the period.", example = "2026")
        int year,

        @Schema(description = "Quarter, 1 to 4; absent: the whole year.", example = "3") @Nullable Integer quarter,

        @Schema(description = "Last day to answer.", example = "2026-12-15")
        LocalDate due,

        @Schema(description = "What to mind.", example = "Zonder verpakking") @Nullable String note,

        @Schema(description = "Who asked.", example = "Noor Bakker")
        String ownerName,

        @Schema(description = "Asked on.", example = "2026-11-01")
        LocalDate askedOn,

        @Schema(description = "REQUESTED, RETURNED, RECEIVED, CHECKED, ACCEPTED or WITHDRAWN.", example = "RECEIVED")
        String state,

        @Schema(description = "Whether the supplier should have answered.", example = "false")
        boolean late,

        @Schema(description = "What happened; in lists absent.") @Nullable List<EventJson> events,

        @Schema(description = "The answer that was handed in; in lists absent.") @Nullable StatementJson answer) {
    /** What happened. */
    @Schema(name = "MaterialRequestEvent", description = "What happened to a request.")
    public record EventJson(
            @Schema(
                    description = "REQUESTED, REMINDED, RECEIVED, CHECKED, RETURNED, ACCEPTED or WITHDRAWN.",
                    example = "RETURNED")
            String kind,

            @Schema(description = "When.", example = "2026-11-20")
            LocalDate on,

            @Schema(description = "BUYER or SUPPLIER.", example = "BUYER")
            String side,

            @Schema(description = "By whom.", example = "Noor Bakker")
            String by,

            @Schema(description = "Remark.", example = "Graag voor 1 december") @Nullable String note,

            @Schema(description = "Reasons of a return, by field.")
            List<ReasonJson> reasons) {
        static EventJson of(RequestEvent event) {
            return new EventJson(
                    event.kind().name(),
                    event.on(),
                    event.by().side().name(),
                    event.by().name(),
                    event.note(),
                    event.reasons().stream()
                            .map(one -> new ReasonJson(one.material(), one.field(), one.text()))
                            .toList());
        }
    }

    /** Why a field is returned. */
    @Schema(name = "MaterialReturnReason", description = "Why a field is returned.")
    public record ReasonJson(
            @Schema(description = "The material; absent for what is said of the whole.", example = "Staal") @Nullable String material,

            @Schema(description = "The field.", example = "ef") @Nullable String field,

            @Schema(description = "Why.", example = "Rendement ontbreekt; zie het certificaat van de recycler")
            @Nullable String text) {}
}
