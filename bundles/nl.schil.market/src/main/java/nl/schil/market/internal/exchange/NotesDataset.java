package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlNoteUses;
import nl.schil.market.internal.store.SqlNotes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code market-notes}: what was seen on markets, and which plans and positions used it. */
@Component(service = Dataset.class, property = "schil.dataset=market-notes")
public final class NotesDataset extends RecordsDataset {
    private final SqlNotes notes;
    private final SqlNoteUses uses;

    @Activate
    public NotesDataset(
            @Reference MarketExchange exchange,
            @Reference SqlCategories categories,
            @Reference SqlNotes notes,
            @Reference SqlNoteUses uses) {
        super(
                "market-notes",
                MarketExchange.columns(
                        "market-notes",
                        "category!|TEXT|Kantoorinrichting|categorie,categoriecode",
                        "noted_on!|DATE|2026-09-10|datum,date,gezien op",
                        "kind!|TEXT|CAPACITY|soort",
                        "text!|TEXT|De wachttijd voor refurbishment loopt op.|tekst,notitie,note",
                        "source!|TEXT|Branchemonitor 2026|bron",
                        "address|TEXT|https://branche.example.nl/monitor|adres,url,website",
                        "supplier_key|TEXT|KVK:12345678|leverancier,leveranciersleutel,supplier",
                        "recorded_by|TEXT|noor.bakker@example.nl|genoteerd door,door",
                        "plans|TEXT|Kantoorinrichting 2026-2029|plannen,categorieplannen",
                        "positions|TEXT|2026-04-20|posities,portfolio",
                        "organisation|TEXT|IUC Werkplekomgeving|organisatie"),
                exchange,
                categories);
        this.notes = notes;
        this.uses = uses;
    }

    @Override
    RowReader reader(RowSubjects subjects, LocalDate today) {
        return new NoteLines(subjects, notes, uses, today);
    }

    @Override
    void rows(
            Reading reading,
            OrganisationScope scope,
            Map<String, Category> categories,
            Consumer<Map<String, String>> out) {
        List<Note> all = notes.all(reading, scope).stream()
                .filter(one -> one.withdrawnOn() == null)
                .toList();
        Map<String, List<NoteUse>> used =
                notes.uses(reading, all.stream().map(Note::id).toList());
        MarketExchange.Names names = names(
                all.stream().map(Note::recordedBy),
                all.stream().map(Note::supplier).filter(Objects::nonNull));
        for (Note one : all) {
            List<NoteUse> own = used.getOrDefault(one.id(), List.of());
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "category", categories.get(one.category()).code());
            MarketExchange.put(row, "noted_on", one.notedOn());
            MarketExchange.put(row, "kind", one.kind());
            MarketExchange.put(row, "text", one.text());
            MarketExchange.put(row, "source", one.source());
            MarketExchange.put(row, "address", one.address());
            MarketExchange.put(row, "supplier_key", one.supplier() == null ? null : names.supplier(one.supplier()));
            MarketExchange.put(row, "recorded_by", names.person(one.recordedBy()));
            MarketExchange.put(row, "plans", joined(own, NoteUse.Kind.PLAN));
            MarketExchange.put(row, "positions", joined(own, NoteUse.Kind.POSITION));
            MarketExchange.put(row, "organisation", names.organisation(one.organisation()));
            out.accept(row);
        }
    }

    private static String joined(List<NoteUse> uses, NoteUse.Kind kind) {
        return uses.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> kind == NoteUse.Kind.PLAN
                        ? String.valueOf(one.title())
                        : one.day().toString())
                .collect(Collectors.joining(" | "));
    }
}
