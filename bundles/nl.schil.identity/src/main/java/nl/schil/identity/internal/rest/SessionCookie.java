package nl.schil.identity.internal.rest;

/** The cookie that holds the secret of a browser's session; scripts cannot read it. */
final class SessionCookie {
    static final String NAME = "schil-session";

    private SessionCookie() {}

    /** Value of {@code Set-Cookie} that sets it. */
    static String of(String secret, boolean secure) {
        return NAME + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** Value of {@code Set-Cookie} that removes it. */
    static String removed(boolean secure) {
        return of("", secure) + "; Max-Age=0";
    }
}
