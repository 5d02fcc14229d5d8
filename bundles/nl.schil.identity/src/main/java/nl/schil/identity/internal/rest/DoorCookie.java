package nl.schil.identity.internal.rest;

import java.time.Duration;

/** The cookie of a visit at the supplier's door; scripts cannot read it, and browsers send it to the door only. */
final class DoorCookie {
    static final String NAME = "schil-door";

    private DoorCookie() {}

    /** Value of {@code Set-Cookie} that sets it. */
    static String of(String secret, boolean secure, Duration longest) {
        return NAME + "=" + secret + "; Path=/api/v1/door; HttpOnly; SameSite=Strict; Max-Age=" + longest.toSeconds()
                + (secure ? "; Secure" : "");
    }

    /** Value of {@code Set-Cookie} that removes it. */
    static String removed(boolean secure) {
        return of("", secure, Duration.ZERO);
    }
}
