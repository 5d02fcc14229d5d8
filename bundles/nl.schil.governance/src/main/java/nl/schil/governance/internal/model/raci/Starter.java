package nl.schil.governance.internal.model.raci;

import java.util.List;
import java.util.Optional;

/**
 * The roles and activities that tables are made of, with the division to start from: a proposal, adaptable.
 *
 * @param version edition, for example {@code 2026-1}
 * @param roles in the order of the columns
 * @param groups in the order of the rows
 * @param activities in the order of the rows, by group
 */
public record Starter(String version, List<Role> roles, List<Group> groups, List<Activity> activities) {
    public Starter {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        activities = List.copyOf(activities);
    }

    public Optional<Role> role(String code) {
        return roles.stream().filter(role -> role.code().equals(code)).findFirst();
    }

    public Optional<Activity> activity(String code) {
        return activities.stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst();
    }

    public Group group(String code) {
        return groups.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The activities that are divided in a scope of this type. */
    public List<Activity> within(ScopeType type) {
        return activities.stream().filter(activity -> activity.within(type)).toList();
    }
}
