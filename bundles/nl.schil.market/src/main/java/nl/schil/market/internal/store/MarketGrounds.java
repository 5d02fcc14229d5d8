package nl.schil.market.internal.store;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.agenda.DecisionGrounds;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.model.Note;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Notes that a meeting can base a decision on: of the last two years, about its supplier, or about the market of a category
 * in which the supplier has a running contract.
 */
@Component(service = DecisionGrounds.class)
public final class MarketGrounds implements DecisionGrounds {
    private static final int YEARS = 2;
    private static final int FEW = 25;
    private static final int SHOWN = 90;

    private final Directories directories;
    private final SqlNotes notes;

    @Activate
    public MarketGrounds(@Reference Directories directories, @Reference SqlNotes notes) {
        this.directories = directories;
        this.notes = notes;
    }

    @Override
    public String module() {
        return "market";
    }

    @Override
    public String permission() {
        return "market.read";
    }

    @Override
    public List<DecisionGround> grounds(AgendaQuestion question) {
        String supplier = question.supplier();
        if (supplier == null) {
            return List.of();
        }
        OrganisationScope scope = new OrganisationScope(false, Set.of(question.organisation()));
        Set<String> codes = directories.running(scope, question.asOf(), List.of(), List.of(supplier)).stream()
                .filter(one -> question.contract() == null
                        || question.contract().equals(one.contract().id()))
                .map(RunningContract::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return notes.about(scope, supplier, codes, question.asOf().minusYears(YEARS), question.asOf(), FEW).stream()
                .map(MarketGrounds::ground)
                .toList();
    }

    private static DecisionGround ground(Note note) {
        String text =
                note.text().length() > SHOWN ? note.text().substring(0, SHOWN).stripTrailing() + "…" : note.text();
        return new DecisionGround(
                DecisionGround.Kind.MARKET_NOTE,
                note.id(),
                Text.of("market.note.ground", "date", note.notedOn(), "text", text),
                "/market/notes/" + note.id());
    }
}
