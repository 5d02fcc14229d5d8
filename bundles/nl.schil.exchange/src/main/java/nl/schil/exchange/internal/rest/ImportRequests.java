package nl.schil.exchange.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.schil.exchange.internal.application.ImportRequest;
import nl.schil.exchange.internal.application.SavedProfiles;
import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Profile;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes requests of forms; what is wrong with a form is refused here. */
@Component(service = ImportRequests.class)
public final class ImportRequests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Access access;
    private final SavedProfiles profiles;

    @Activate
    public ImportRequests(@Reference Access access, @Reference SavedProfiles profiles) {
        this.access = access;
        this.profiles = profiles;
    }

    ImportRequest of(Actor actor, Upload upload) {
        Dataset dataset = access.toWrite(actor, upload.field("dataset"));
        String organisation = access.organisation(actor, dataset.id(), upload.field("organisation"));
        return new ImportRequest(
                dataset, upload.file(), upload.flag("dryRun"), hints(dataset, upload), actor, organisation);
    }

    /** The dataset of an import that the actor may resume: it may import for the organisation of the rows. */
    Dataset toResume(Actor actor, ImportJob job) {
        Dataset dataset = access.toWrite(actor, job.dataset());
        access.organisation(actor, dataset.id(), job.organisation());
        return dataset;
    }

    /** What the form says about the file; for what it does not say, what its profile says. */
    Hints hints(Dataset dataset, Upload upload) {
        Profile profile = profile(dataset, upload.field("profile"));
        Map<String, String> mapping = new HashMap<>(profile == null ? Map.of() : profile.mapping());
        String told = upload.field("mapping");
        if (told != null) {
            mapping.putAll(checked(dataset, read(told)));
        }
        DateOrder order = upload.constant("dateOrder", DateOrder.class);
        DecimalMark mark = upload.constant("decimal", DecimalMark.class);
        return new Hints(
                upload.field("encoding"),
                upload.fields().get("delimiter"),
                order == null && profile != null ? profile.dateOrder() : order,
                mark == null && profile != null ? profile.decimal() : mark,
                mapping);
    }

    /** A mapping whose columns are those of the dataset, none of them twice; a null leaves a header out. */
    static Map<String, String> checked(Dataset dataset, Map<String, @Nullable String> told) {
        Map<String, String> mapping = new HashMap<>();
        Set<String> used = new HashSet<>();
        told.forEach((header, column) -> {
            String name = column == null ? "" : column.strip();
            if (!name.isEmpty() && dataset.columns().stream().map(Column::name).noneMatch(name::equals)) {
                throw ProblemException.invalid(
                        new Violation("mapping", name, "exchange.mapping.column", Map.of("column", name)));
            }
            if (!name.isEmpty() && !used.add(name)) {
                throw ProblemException.invalid(
                        new Violation("mapping", name, "exchange.mapping.twice", Map.of("column", name)));
            }
            mapping.put(header, name);
        });
        return mapping;
    }

    private @Nullable Profile profile(Dataset dataset, @Nullable String named) {
        return named == null
                ? null
                : profiles.named(dataset.id(), named)
                        .orElseThrow(() -> ProblemException.invalid(
                                Violation.of("profile", named, "exchange.profile.unknown", "profile", named)));
    }

    private static Map<String, @Nullable String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<HashMap<String, @Nullable String>>() {});
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(Violation.of("mapping", null, "exchange.mapping.unreadable"));
        }
    }
}
