package nl.schil.market.internal.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlReviews;

/**
 * S2c, the risk picture of the chain. Population: suppliers with a running gold or silver contract. One counts when its risks
 * or those of one of its categories were reviewed; its date is that of the newest such review.
 */
final class ReviewEvidence extends RelationshipEvidence {
    private final Database database;
    private final SqlCategories categories;
    private final SqlReviews reviews;

    ReviewEvidence(
            Database database,
            ContractDirectory contracts,
            Directories directories,
            SqlCategories categories,
            SqlReviews reviews) {
        super(database, contracts, directories, Set.of("G", "S"));
        this.database = database;
        this.categories = categories;
        this.reviews = reviews;
    }

    @Override
    public String activity() {
        return "S2c";
    }

    @Override
    List<Fact> facts(List<Relation> relations, OrganisationScope organisations, LocalDate asOf) {
        return database.read(reading -> {
            Map<String, String> ids = new HashMap<>();
            categories
                    .all(reading, organisations)
                    .forEach(one -> ids.put(one.organisation() + "\n" + one.code(), one.id()));
            Map<String, LocalDate> newest = new HashMap<>();
            reviews.all(reading, organisations).stream()
                    .filter(review -> review.counts(asOf))
                    .forEach(review ->
                            newest.putIfAbsent(review.organisation() + "\n" + review.subject(), review.reviewedOn()));
            return relations.stream().map(one -> fact(one, ids, newest)).toList();
        });
    }

    private static Fact fact(Relation relation, Map<String, String> ids, Map<String, LocalDate> newest) {
        String organisation = relation.organisation() + "\n";
        LocalDate day = Stream.concat(
                        Stream.of(relation.supplier()),
                        relation.categories().stream()
                                .map(code -> ids.get(organisation + code))
                                .filter(Objects::nonNull))
                .map(subject -> newest.get(organisation + subject))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return relation.fact(
                day,
                day == null ? Text.of("market.evidence.S2c.none") : Text.of("market.evidence.S2c.done", "date", day));
    }
}
