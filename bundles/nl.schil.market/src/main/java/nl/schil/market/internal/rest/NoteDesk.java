package nl.schil.market.internal.rest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.FindNotes;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlNotes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes as resources need them: found within what the caller may see, and rendered with names, looked up once. */
@Component(service = NoteDesk.class)
public final class NoteDesk {
    static final String DECISIONS = "governance.read";

    private final MarketPeople people;
    private final Directories directories;
    private final SqlCategories categories;
    private final SqlNotes notes;
    private final FindNotes finding;

    @Activate
    public NoteDesk(
            @Reference MarketPeople people,
            @Reference Directories directories,
            @Reference SqlCategories categories,
            @Reference SqlNotes notes,
            @Reference FindNotes finding) {
        this.people = people;
        this.directories = directories;
        this.categories = categories;
        this.notes = notes;
        this.finding = finding;
    }

    static FindNotes.Sight sight(Actor actor) {
        return new FindNotes.Sight(actor.scope(MarketAnswers.READ), actor.scope(DECISIONS));
    }

    Note note(Actor actor, String permission, String id) {
        return notes.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("market-note", id));
    }

    NoteJson json(Note note, FindNotes.Sight sight, LocalDate asOf) {
        return json(List.of(note), sight, asOf).get(0);
    }

    List<NoteJson> json(List<Note> found, FindNotes.Sight sight, LocalDate asOf) {
        List<String> ids = found.stream().map(Note::id).toList();
        Map<String, List<NoteUse>> uses = notes.uses(ids);
        Map<String, List<DecisionRef>> decided =
                finding.decisions(sight, ids, asOf).orElse(null);
        Names names = names(found, uses.values().stream().flatMap(List::stream).toList());
        return found.stream()
                .map(note -> json(
                        note,
                        uses.getOrDefault(note.id(), List.of()),
                        decided == null ? null : decided.getOrDefault(note.id(), List.of()),
                        names))
                .toList();
    }

    /** What a note said before. */
    List<NoteJson> before(Note note) {
        List<Note> found = notes.before(note);
        Names names = names(found, List.of());
        return found.stream().map(one -> json(one, List.of(), null, names)).toList();
    }

    List<NoteJson.UseJson> uses(List<NoteUse> uses) {
        Names names = names(List.of(), uses);
        return uses.stream().map(one -> json(one, names)).toList();
    }

    private record Names(
            Map<String, Person> people, Map<String, SupplierRef> suppliers, Map<String, String> categories) {
        @Nullable String supplier(@Nullable String id) {
            SupplierRef found = id == null ? null : suppliers.get(id);
            return found == null ? null : found.name();
        }
    }

    private Names names(List<Note> found, List<NoteUse> uses) {
        return new Names(
                people.find(Stream.concat(
                                found.stream().flatMap(one -> Stream.of(one.recordedBy(), one.writtenBy())),
                                uses.stream().map(NoteUse::linkedBy))
                        .toList()),
                directories.suppliers(suppliers(found, uses)),
                categories.names(found.stream().map(Note::category).collect(Collectors.toSet())));
    }

    private static Set<String> suppliers(Collection<Note> found, Collection<NoteUse> uses) {
        return Stream.concat(found.stream().map(Note::supplier), uses.stream().map(NoteUse::supplier))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static NoteJson json(Note note, List<NoteUse> uses, @Nullable List<DecisionRef> decided, Names names) {
        return new NoteJson(
                note.id(),
                note.organisation(),
                note.version(),
                note.category(),
                names.categories().getOrDefault(note.category(), ""),
                note.supplier(),
                names.supplier(note.supplier()),
                note.notedOn(),
                note.kind(),
                note.text(),
                note.source(),
                note.address(),
                PersonJson.of(note.recordedBy(), names.people()),
                note.writtenOn(),
                PersonJson.of(note.writtenBy(), names.people()),
                note.withdrawnOn(),
                uses.stream().map(one -> json(one, names)).toList(),
                decided == null ? null : decided.stream().map(NoteDesk::json).toList());
    }

    private static NoteJson.DecisionJson json(DecisionRef one) {
        return new NoteJson.DecisionJson(
                one.id(), one.text(), one.decidedOn(), one.forum(), "/governance/meetings/" + one.meeting());
    }

    private static NoteJson.UseJson json(NoteUse use, Names names) {
        String route = switch (use.kind()) {
            case PLAN -> "/market/categories/" + use.category() + "/plans";
            case POSITION -> "/market/categories/" + use.category() + "/portfolio";
            case STRATEGY -> "/suppliers/" + use.supplier() + "/market";
        };
        return new NoteJson.UseJson(
                use.kind(),
                use.record(),
                use.title(),
                use.day(),
                names.supplier(use.supplier()),
                route,
                use.linkedOn(),
                PersonJson.of(use.linkedBy(), names.people()));
    }
}
