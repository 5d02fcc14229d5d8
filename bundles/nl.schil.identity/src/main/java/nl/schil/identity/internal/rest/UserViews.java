package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import nl.schil.identity.internal.application.Accounts;
import nl.schil.identity.internal.model.Account;
import nl.schil.identity.internal.model.RoleGrant;
import org.jspecify.annotations.Nullable;

/** Users as the interface shows and takes them. */
final class UserViews {
    private UserViews() {}

    @Schema(name = "RoleGrant", description = "A role that is held.")
    record Held(
            @Schema(description = "Code of the role.", example = "contract-manager")
            String role,

            @Schema(
                    description = "The buying organisation for which it is held; absent for all.",
                    example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
            @Nullable String organisation) {}

    @Schema(name = "User", description = "A person who can sign in.")
    record Shown(
            @Schema(description = "Identifier.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
            String id,

            @Schema(description = "Name to sign in with, in lower case.", example = "cm-ict")
            String username,

            @Schema(description = "Name for others.", example = "Contractmanager ICT")
            String displayName,

            @Schema(description = "Mail address.", example = "contractmanager@example.nl") @Nullable String email,

            @Schema(description = "Whether the person can sign in.", example = "true")
            boolean enabled,

            @Schema(description = "Whether the password is a one-time password.", example = "false")
            boolean mustChangePassword,

            @Schema(description = "The roles held.") List<Held> grants,

            @Schema(
                    description = "The one-time password that was made just now; told only in this answer.",
                    example = "k7mp-3xqr-ab9t-hh2w-9fde-r4vu")
            @Nullable String oneTimePassword) {}

    @Schema(name = "NewUser", description = "A person who is to be able to sign in.")
    record Created(
            @Schema(description = "Name to sign in with.", example = "cm-ict")
            String username,

            @Schema(description = "Name for others.", example = "Contractmanager ICT")
            String displayName,

            @Schema(description = "Mail address.", example = "contractmanager@example.nl") @Nullable String email,

            @Schema(description = "The roles held.") @Nullable List<Held> grants,

            @Schema(
                    description = "First password; absent to have a one-time password made.",
                    example = "vier woorden op een rij")
            @Nullable String password,

            @Schema(
                    description = "Whether a given password must be changed at the first sign-in (default true).",
                    example = "true")
            @Nullable Boolean mustChangePassword) {
        @Override
        public String toString() {
            return "NewUser";
        }
    }

    @Schema(name = "UserChange", description = "What to change of a user; what is absent stays as it is.")
    record Changed(
            @Schema(description = "Name for others.", example = "Contractmanager ICT") @Nullable String displayName,

            @Schema(description = "Mail address; empty removes it.", example = "contractmanager@example.nl") @Nullable String email,

            @Schema(description = "Whether the person can sign in; false ends their sessions.", example = "true")
            @Nullable Boolean enabled,

            @Schema(description = "All the roles held.") @Nullable List<Held> grants) {}

    @Schema(name = "PasswordReset", description = "A password that an administrator sets.")
    record Reset(
            @Schema(
                    description = "The password; absent to have a one-time password made.",
                    example = "vier woorden op een rij")
            @Nullable String password) {
        @Override
        public String toString() {
            return "PasswordReset";
        }
    }

    static Shown show(Account account) {
        return show(new Accounts.Issued(account, null));
    }

    static Shown show(Accounts.Issued issued) {
        Account account = issued.account();
        return new Shown(
                account.id(),
                account.username(),
                account.displayName(),
                account.email(),
                account.enabled(),
                account.mustChangePassword(),
                account.grants().stream()
                        .map(g -> new Held(g.role(), g.organisation()))
                        .toList(),
                issued.oneTimePassword());
    }

    static Accounts.Wanted wanted(Created created) {
        return new Accounts.Wanted(
                Objects.requireNonNullElse(created.username(), ""),
                Objects.requireNonNullElse(created.displayName(), ""),
                created.email(),
                created.grants() == null ? List.of() : grants(created.grants()),
                created.password(),
                !Boolean.FALSE.equals(created.mustChangePassword()));
    }

    static Accounts.Change change(Changed changed) {
        return new Accounts.Change(
                changed.displayName(),
                changed.email(),
                changed.enabled(),
                changed.grants() == null ? null : grants(changed.grants()));
    }

    private static List<RoleGrant> grants(List<Held> held) {
        return held.stream()
                .map(h -> new RoleGrant(Objects.requireNonNullElse(h.role(), ""), h.organisation()))
                .toList();
    }
}
