package nl.schil.identity.internal.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. A reverse proxy on this machine is believed when it says for whom it asks.
 *
 * @param address address of the caller, for throttling and logs
 * @param local whether the caller is on this machine and no proxy stands between
 * @param secure whether the caller's connection is encrypted
 */
record Connection(String address, boolean local, boolean secure) {
    static Connection of(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        boolean loopback = loopback(request.getRemoteAddr());
        boolean proxied = forwarded != null || request.getHeader("Forwarded") != null;
        String address = loopback && forwarded != null ? last(forwarded) : request.getRemoteAddr();
        boolean secure =
                request.isSecure() || loopback && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return new Connection(address, loopback && !proxied, secure);
    }

    private static String last(String forwarded) {
        String address = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return address.matches("[0-9a-fA-F.:]{2,45}") ? address : "unknown";
    }

    private static boolean loopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
