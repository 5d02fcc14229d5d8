package nl.schil.contracts.internal.model.change;

import java.util.Optional;

/** Grounds of the Aanbestedingswet 2012 to change a contract without a new tender, in the order in which they are tested. */
public enum Ground {
    /** A review clause or option in the procurement documents. */
    REVIEW_CLAUSE("2.163c"),
    /** Additional works, services or supplies that only the contractor can deliver. */
    ADDITIONAL("2.163d"),
    /** Circumstances that a diligent buyer could not foresee. */
    UNFORESEEN("2.163e"),
    /** Another contractor. */
    REPLACEMENT("2.163f"),
    /** De minimis: tested after the others, because its room is used up. */
    MINOR("2.163b"),
    /** Not substantial; last, because a court judges it. */
    NOT_SUBSTANTIAL("2.163g");

    private final String article;

    Ground(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }

    public static Optional<Ground> of(String article) {
        for (Ground ground : values()) {
            if (ground.article.equals(article)) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }
}
