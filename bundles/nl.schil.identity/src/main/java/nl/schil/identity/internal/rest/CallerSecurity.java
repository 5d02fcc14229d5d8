package nl.schil.identity.internal.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import nl.schil.kernel.security.Actor;

/**
 * The caller of a request that was authenticated.
 *
 * @param caller an {@link Actor}, or a visitor of the supplier's door, who is in no role
 */
record CallerSecurity(Principal caller, boolean secure, String scheme) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String permission) {
        return caller instanceof Actor actor && actor.may(permission);
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return scheme;
    }
}
