package nl.schil.exchange.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import nl.schil.exchange.internal.application.ImportState;
import nl.schil.exchange.internal.application.Imports;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports that the caller may see, as the interface shows them. */
@Component(service = ShownImports.class)
public final class ShownImports {
    private static final int FIRST_ERRORS = 100;

    private final Imports imports;
    private final Jobs jobs;
    private final Database database;
    private final Access access;
    private final Texts texts;

    @Activate
    public ShownImports(
            @Reference Imports imports,
            @Reference Jobs jobs,
            @Reference Database database,
            @Reference Access access,
            @Reference Texts texts) {
        this.imports = imports;
        this.jobs = jobs;
        this.database = database;
        this.access = access;
        this.texts = texts;
    }

    Page<ImportView> list(
            Actor actor, @Nullable String dataset, @Nullable String cursor, int most, HttpHeaders headers) {
        List<String> datasets = new ArrayList<>(access.importable(actor));
        datasets.removeIf(id -> dataset != null && !dataset.equals(id));
        String own = access.seesAll(actor) ? null : actor.id();
        Page<ImportJob> page = database.read(reading -> jobs.list(reading, datasets, own, cursor, most));
        return new Page<>(page.items().stream().map(job -> view(job, headers)).toList(), page.next());
    }

    /** The state of an import; 404 when there is none or the caller may not see it. */
    ImportState visible(SecurityContext security, String id) {
        Actor actor = Actor.of(security);
        return imports.state(id)
                .or(() -> database.read(reading -> jobs.find(reading, id)).map(ImportState::of))
                .filter(state -> access.maySee(actor, state.job()))
                .orElseThrow(() -> ProblemException.notFound("import", id));
    }

    ImportView view(ImportJob job, HttpHeaders headers) {
        Wording wording = Wording.of(texts, headers);
        ImportState state = imports.state(job.id()).orElseGet(() -> ImportState.of(job));
        return ImportView.of(state, failure(state.job(), wording), wording);
    }

    ImportView detail(ImportState state, HttpHeaders headers) {
        Wording wording = Wording.of(texts, headers);
        Page<RowError> page =
                database.read(reading -> jobs.errors(reading, state.job().id(), null, FIRST_ERRORS));
        return ImportView.of(state, views(failure(state.job(), wording), page, wording), wording);
    }

    static List<ErrorView> failure(ImportJob job, Wording wording) {
        return job.failure() == null ? List.of() : List.of(ErrorView.of(job.failure(), wording));
    }

    static List<ErrorView> views(List<ErrorView> first, Page<RowError> page, Wording wording) {
        List<ErrorView> views = new ArrayList<>(first);
        page.items().forEach(error -> views.add(ErrorView.of(error, wording)));
        return views;
    }
}
