package nl.schil.identity.internal.rest;

import jakarta.ws.rs.core.NewCookie;

/** The cookie that holds the secret of a browser's session; scripts cannot read it. */
final class SessionCookie {
    static final String NAME = "schil-session";

    private SessionCookie() {}

    static NewCookie of(String secret, boolean secure) {
        return builder(secure).value(secret).build();
    }

    static NewCookie removed(boolean secure) {
        return builder(secure).value("").maxAge(0).build();
    }

    private static NewCookie.Builder builder(boolean secure) {
        return new NewCookie.Builder(NAME)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
