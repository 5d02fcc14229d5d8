package nl.schil.circularity.internal.material.application;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.security.OrganisationScope;

/** What accepted statements say together: the only ones that count. */
public interface StatementFigures {
    /** Of all statements of a year, or of one that lies in it, that count on a day. */
    Figures of(OrganisationScope scope, int year, LocalDate asOf);

    /** Years that have statements that count, newest first. */
    List<Integer> years(OrganisationScope scope, LocalDate asOf);
}
