package dev.porchlight.office;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Where a request comes from, as far as it helps a person to recognise it.
 *
 * @param network the IPv4 address, or the /64 of an IPv6 address: what one household or office has
 * @param device "iPhone, Safari"; empty when the browser does not say
 */
public record Caller(String network, String device) {

    /** Nobody outside: the portal itself. */
    public static final Caller PORTAL = new Caller("", "");

    public static Caller of(HttpServletRequest request) {
        return new Caller(Network.of(request.getRemoteAddr()), Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
    }
}
