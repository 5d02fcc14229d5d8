package nl.schil.governance.internal.model.raci;

/**
 * What a table of who does what is about.
 *
 * @param organisation id of the buying organisation
 * @param type organisation, supplier or contract
 * @param id id of that; of an organisation the same as {@code organisation}
 */
public record RaciScope(String organisation, ScopeType type, String id) {
    public RaciScope {
        if (type == ScopeType.ORGANISATION && !id.equals(organisation)) {
            throw new IllegalArgumentException("the scope of an organisation is its own: " + id);
        }
    }

    public static RaciScope of(String organisation) {
        return new RaciScope(organisation, ScopeType.ORGANISATION, organisation);
    }
}
