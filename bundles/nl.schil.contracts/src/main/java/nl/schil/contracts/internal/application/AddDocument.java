package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.contracts.internal.model.Document;
import nl.schil.contracts.internal.model.DocumentKind;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Adds a document to the contract file: where it is kept, not the document itself. */
public final class AddDocument {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REFERENCE = 2000;

    private final Contracts contracts;

    public AddDocument(Contracts contracts) {
        this.contracts = contracts;
    }

    public Result<Contract> add(
            Actor actor,
            Contract contract,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String reference,
            @Nullable String dated,
            LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        DocumentKind code = EndContract.value(EndContract.code("kind", kind, DocumentKind.class), violations);
        String name = title == null ? "" : title.strip();
        if (name.isEmpty()) {
            violations.add(Violation.of("title", title, "contracts.required"));
        }
        tooLong("title", name, LONGEST_TITLE, violations);
        String place = reference == null || reference.isBlank() ? null : reference.strip();
        tooLong("reference", place == null ? "" : place, LONGEST_REFERENCE, violations);
        LocalDate date = dated == null || dated.isBlank() ? null : Values.date(dated.strip());
        if (date == null && dated != null && !dated.isBlank()) {
            violations.add(Violation.of("dated", dated, "contracts.date"));
        }
        if (!violations.isEmpty() || code == null) {
            return Result.refused(violations);
        }
        List<Document> file = new ArrayList<>(contract.documents());
        file.add(new Document(Ids.next(), code, name, place, date, today));
        return contracts.replace(actor, "contracts.add-document", contract, contract.with(file));
    }

    private static void tooLong(String field, String text, int max, List<Violation> violations) {
        if (text.length() > max) {
            violations.add(Violation.of(field, text, "contracts.too-long", "max", max));
        }
    }
}
