package nl.schil.governance.internal.model.raci;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one activity is divided on a day.
 *
 * @param parts every letter that counts
 * @param accountability whether exactly one named person answers for it
 * @param findings what else is wrong, in a fixed order
 */
public record RaciRow(Activity activity, List<Part> parts, Accountability accountability, Set<Finding> findings) {
    static RaciRow of(Activity activity, List<Part> parts, Set<String> present) {
        List<Part> accountable =
                parts.stream().filter(part -> part.letter() == Letter.A).toList();
        Accountability accountability = Accountability.of(accountable, present);
        Set<Finding> findings = new TreeSet<>();
        if (parts.stream().noneMatch(part -> part.letter() == Letter.R)) {
            findings.add(Finding.NO_RESPONSIBLE);
        }
        if (accountability == Accountability.ONE) {
            Part only = accountable.get(0);
            if (only.deputy() == null || !present.contains(only.deputy())) {
                findings.add(Finding.NO_DEPUTY);
            } else if (only.deputy().equals(only.person())) {
                findings.add(Finding.OWN_DEPUTY);
            }
        }
        return new RaciRow(activity, List.copyOf(parts), accountability, findings);
    }
}
