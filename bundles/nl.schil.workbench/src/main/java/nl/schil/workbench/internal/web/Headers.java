package nl.schil.workbench.internal.web;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that keep pages and files what they are. */
final class Headers {
    private Headers() {}

    /** For the page: the whole set. */
    static void secure(HttpServletResponse response, String contentSecurityPolicy) {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }

    /** For a file, of which a page loads many: only what means something for a file. */
    static void secureFile(HttpServletResponse response, boolean canBeShown) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (canBeShown) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }
}
