package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.application.Datasets;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.Actor;

/** A dataset as the interface shows it. */
@Schema(name = "Dataset", description = "What can be imported and exported.")
record DatasetView(
        @Schema(description = "Identifier.", example = "suppliers")
        String id,

        @Schema(description = "The caller may import it.", example = "true")
        boolean mayImport,

        @Schema(description = "The caller may export it.", example = "true")
        boolean mayExport,

        @Schema(description = "Its columns, in the order of templates and exports.")
        List<ColumnView> columns) {

    static DatasetView of(Dataset dataset, Actor actor, Wording wording) {
        return new DatasetView(
                dataset.id(),
                actor.may(Datasets.writePermission(dataset)),
                actor.may(Datasets.readPermission(dataset)),
                dataset.columns().stream().map(c -> ColumnView.of(c, wording)).toList());
    }

    /** A column as the interface shows it. */
    @Schema(name = "DatasetColumn", description = "One column of a dataset.")
    record ColumnView(
            @Schema(description = "Canonical header.", example = "kvk")
            String name,

            @Schema(description = "How its text is read.", example = "TEXT")
            Column.Type type,

            @Schema(description = "A row without it is rejected.", example = "false")
            boolean required,

            @Schema(description = "Other headers that are understood.", example = "[\"KvK-nummer\"]")
            List<String> synonyms,

            @Schema(description = "A value as it may stand in a file.", example = "12345678")
            String example,

            @Schema(description = "What it means.", example = "Nummer in het handelsregister, 8 cijfers.")
            String help) {

        static ColumnView of(Column column, Wording wording) {
            return new ColumnView(
                    column.name(),
                    column.type(),
                    column.required(),
                    column.synonyms(),
                    column.example(),
                    wording.message(column.help(), Map.of()));
        }
    }
}
