package nl.schil.identity.internal.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import nl.schil.kernel.security.Actor;

/** The caller of a request that was authenticated. */
record ActorSecurity(Actor actor, boolean secure, String scheme) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return actor;
    }

    @Override
    public boolean isUserInRole(String permission) {
        return actor.may(permission);
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
