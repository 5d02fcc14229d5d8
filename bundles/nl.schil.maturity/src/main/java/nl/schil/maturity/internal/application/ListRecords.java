package nl.schil.maturity.internal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.text.Text;
import nl.schil.maturity.internal.model.Activity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the very records behind a number, provider after provider. */
@Component(service = ListRecords.class)
public class ListRecords {
    private final EvidenceProviders providers;

    @Activate
    public ListRecords(@Reference EvidenceProviders providers) {
        this.providers = providers;
    }

    /**
     * One page; none when no enabled module measures the activity.
     *
     * @param fulfilled the records that count, otherwise those that fall short
     * @param cursor of the previous page, or null for the first
     * @throws ProblemException 503 when the module that holds the records cannot answer: an empty page would be untrue
     */
    public Optional<Page<EvidenceRecord>> list(
            OrganisationRef organisation,
            LocalDate asOf,
            Activity activity,
            boolean fulfilled,
            @Nullable String cursor) {
        List<ActivityEvidence> present = providers.all().stream()
                .filter(p -> p.activity().equals(activity.code()))
                .toList();
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Position from = Position.of(cursor);
        Scope scope = Scope.of(organisation.id());
        for (ActivityEvidence provider : present) {
            if (provider.module().compareTo(from.module()) >= 0) {
                String own = provider.module().equals(from.module()) ? from.inner() : null;
                Page<EvidenceRecord> page = providers
                        .records(provider, activity, scope, asOf, fulfilled, own)
                        .orElseThrow(() -> silent(provider));
                if (!page.items().isEmpty() || page.next() != null) {
                    return Optional.of(new Page<>(page.items(), next(provider, page.next(), present)));
                }
            }
        }
        return Optional.of(new Page<>(List.of(), null));
    }

    private static ProblemException silent(ActivityEvidence provider) {
        return new ProblemException(503, Text.of("maturity.evidence.silent", "module", provider.module()), List.of());
    }

    private static @Nullable String next(
            ActivityEvidence provider, @Nullable String inner, List<ActivityEvidence> present) {
        if (inner != null) {
            return new Position(provider.module(), inner).cursor();
        }
        int following = present.indexOf(provider) + 1;
        return following < present.size() ? new Position(present.get(following).module(), null).cursor() : null;
    }

    /** Where a page starts: the provider's module and its own cursor. */
    private record Position(String module, @Nullable String inner) {
        static Position of(@Nullable String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return new Position("", null);
            }
            int split = cursor.indexOf('~');
            return split < 0
                    ? new Position(cursor, null)
                    : new Position(cursor.substring(0, split), cursor.substring(split + 1));
        }

        String cursor() {
            return inner == null ? module : module + "~" + inner;
        }
    }
}
