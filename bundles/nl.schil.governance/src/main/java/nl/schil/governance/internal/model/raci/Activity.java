package nl.schil.governance.internal.model.raci;

import java.util.Set;

/**
 * Something that must be done and that somebody answers for.
 *
 * @param code code in the catalogue of activities, for example {@code B2c}
 * @param group code of its group
 * @param area where it is done
 * @param tags contract management, supplier management or both
 * @param scopes narrower scopes for which it can be divided; for an organisation every activity can
 */
public record Activity(
        String code,
        String group,
        String dutch,
        String english,
        FunctionArea area,
        Set<Tag> tags,
        Set<ScopeType> scopes) {
    public Activity {
        tags = Set.copyOf(tags);
        scopes = Set.copyOf(scopes);
    }

    public boolean within(ScopeType type) {
        return type == ScopeType.ORGANISATION || scopes.contains(type);
    }
}
