package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.http.Request;
import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * Keeps the controls to the people of this machine: not to its network, and not to a page of another site that is open
 * in a browser here (which may post forms to localhost, or give itself a name that leads to it).
 */
record Guard(boolean fromAnywhere) {

    private static final Pattern OWN_NAME =
            Pattern.compile("(localhost|[\\w.-]+\\.localhost|[\\d.]+|\\[[0-9a-f:.]+])(:\\d+)?");

    void check(Request request, InetAddress client) {
        String host = String.valueOf(request.header("host"));
        if (!fromAnywhere
                && !(client.isLoopbackAddress() && OWN_NAME.matcher(host).matches())) {
            throw new BadControl(403, "The controls answer this machine only; SANDBOX_CONTROLS=anywhere changes that");
        }
        String origin = request.header("origin");
        if (origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)) {
            throw new BadControl(403, "The controls do not answer pages of other sites");
        }
    }
}
