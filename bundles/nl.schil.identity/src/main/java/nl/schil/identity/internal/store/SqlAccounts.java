package nl.schil.identity.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Accounts and their grants in the tables. */
public final class SqlAccounts {
    private static final String SELECT = """
            SELECT a.id, a.username, a.display_name, a.email, a.enabled, a.must_change_password, a.version,
                   g.role, g.organisation_id
            FROM identity_accounts a LEFT JOIN identity_grants g ON g.account_id = a.id
            """;
    private static final String ORDER = " ORDER BY a.username, g.role, g.organisation_id";

    private static final int CHUNK = 500;

    private SqlAccounts() {}

    private record AccountRow(Account account, @Nullable RoleGrant grant) {}

    public static Optional<Account> find(Reading reading, String id) {
        return first(reading.list(SELECT + "WHERE a.id = ?" + ORDER, SqlAccounts::row, id));
    }

    public static Optional<Account> byUsername(Reading reading, String username) {
        return first(reading.list(SELECT + "WHERE a.username = ?" + ORDER, SqlAccounts::row, username));
    }

    /** Accounts by user name that can be used and have a mail address. */
    public static List<Account> reachable(Reading reading) {
        return group(
                reading.list(SELECT + "WHERE a.enabled = ? AND a.email IS NOT NULL" + ORDER, SqlAccounts::row, true));
    }

    /**
     * Accounts by user name that hold a role in one of the organisations.
     *
     * @param text part of the user name or the display name, in lower case; empty for all
     * @param after user name after which to begin; empty for the beginning
     */
    public static List<Account> list(Reading reading, OrganisationScope scope, String text, String after, int limit) {
        String like = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        List<@Nullable Object> arguments = new ArrayList<>(List.of(after, like, like));
        arguments.addAll(scope.arguments());
        arguments.add(limit);
        return group(reading.list(
                SELECT + """
                        WHERE a.id IN (SELECT id FROM identity_accounts
                            WHERE username > ? AND (username LIKE ? ESCAPE '!' OR LOWER(display_name) LIKE ? ESCAPE '!')
                            AND\s""" + visible(scope) + " ORDER BY username LIMIT ?)" + ORDER,
                SqlAccounts::row,
                arguments.toArray()));
    }

    /** People who can sign in and hold a role in one of the organisations or in all, by display name and id. */
    public static List<Person> people(Reading reading, OrganisationScope scope, int most) {
        List<Object> arguments = new ArrayList<>(List.of(true));
        arguments.addAll(scope.arguments());
        arguments.add(most);
        return reading.list(
                "SELECT id, display_name, email, enabled FROM identity_accounts WHERE enabled = ? AND id IN"
                        + " (SELECT account_id FROM identity_grants WHERE organisation_id IS NULL OR "
                        + scope.condition("organisation_id") + ") ORDER BY display_name, id LIMIT ?",
                SqlAccounts::person,
                arguments.toArray());
    }

    /** People by account id, whether or not they can sign in. */
    public static List<Person> people(Reading reading, Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<Person> people = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> part = all.subList(from, Math.min(from + CHUNK, all.size()));
            people.addAll(reading.list(
                    "SELECT id, display_name, email, enabled FROM identity_accounts WHERE id IN ("
                            + String.join(", ", Collections.nCopies(part.size(), "?")) + ")",
                    SqlAccounts::person,
                    part.toArray()));
        }
        return people;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("id"), row.getString("display_name"), row.getString("email"), row.getBoolean("enabled"));
    }

    private static String visible(OrganisationScope scope) {
        return scope.all()
                ? "1 = 1"
                : "id IN (SELECT account_id FROM identity_grants WHERE " + scope.condition("organisation_id") + ")";
    }

    public static boolean none(Reading reading) {
        return reading.list("SELECT id FROM identity_accounts LIMIT 1", row -> row.getString(1))
                .isEmpty();
    }

    /** Number of accounts that can be used and hold {@code role} for all organisations. */
    public static long holders(Reading reading, String role) {
        return reading.one("""
                        SELECT COUNT(*) FROM identity_accounts a JOIN identity_grants g ON g.account_id = a.id
                        WHERE a.enabled = ? AND g.role = ? AND g.organisation_id IS NULL
                        """, row -> row.getLong(1), true, role).orElse(0L);
    }

    /** The kept form of the account's password. */
    public static String password(Reading reading, String id) {
        return reading.one("SELECT password FROM identity_accounts WHERE id = ?", row -> row.getString(1), id)
                .orElseThrow();
    }

    public static void insert(Writing writing, Account account, String password, Instant now) {
        writing.execute(
                """
                INSERT INTO identity_accounts
                    (id, username, display_name, email, password, must_change_password, enabled, created_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                account.id(),
                account.username(),
                account.displayName(),
                account.email(),
                password,
                account.mustChangePassword(),
                account.enabled(),
                now,
                account.version());
        grants(writing, account);
    }

    /** Writes everything but the password; the account carries its new version. */
    public static void update(Writing writing, Account account) {
        writing.execute(
                "UPDATE identity_accounts SET display_name = ?, email = ?, enabled = ?, version = ? WHERE id = ?",
                account.displayName(),
                account.email(),
                account.enabled(),
                account.version(),
                account.id());
        writing.execute("DELETE FROM identity_grants WHERE account_id = ?", account.id());
        grants(writing, account);
    }

    public static void password(Writing writing, String id, String password, boolean mustChange) {
        writing.execute(
                "UPDATE identity_accounts SET password = ?, must_change_password = ?, version = version + 1 WHERE id ="
                        + " ?",
                password,
                mustChange,
                id);
    }

    /** Replaces the kept form of an unchanged password. */
    public static void rehash(Writing writing, String id, String password) {
        writing.execute("UPDATE identity_accounts SET password = ? WHERE id = ?", password, id);
    }

    private static void grants(Writing writing, Account account) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        account.grants().stream()
                .distinct()
                .forEach(g -> rows.add(new @Nullable Object[] {account.id(), g.role(), g.organisation()}));
        writing.batch("INSERT INTO identity_grants (account_id, role, organisation_id) VALUES (?, ?, ?)", rows);
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        String role = row.getString("role");
        Account account = new Account(
                row.getString("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                row.getLong("version"),
                List.of());
        return new AccountRow(account, role == null ? null : new RoleGrant(role, row.getString("organisation_id")));
    }

    private static Optional<Account> first(List<AccountRow> rows) {
        return group(rows).stream().findFirst();
    }

    private static List<Account> group(List<AccountRow> rows) {
        Map<Account, List<RoleGrant>> accounts = new LinkedHashMap<>();
        for (AccountRow row : rows) {
            List<RoleGrant> grants = accounts.computeIfAbsent(row.account(), a -> new ArrayList<>());
            if (row.grant() != null) {
                grants.add(row.grant());
            }
        }
        return accounts.entrySet().stream()
                .map(e -> with(e.getKey(), e.getValue()))
                .toList();
    }

    private static Account with(Account account, List<RoleGrant> grants) {
        return new Account(
                account.id(),
                account.username(),
                account.displayName(),
                account.email(),
                account.enabled(),
                account.mustChangePassword(),
                account.version(),
                grants);
    }
}
