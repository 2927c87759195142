package dev.porchlight.file;

import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Stream;

/** Tells hosts of the world from machines of the network that the portal itself stands in. */
final class PublicHost {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private PublicHost() {}

    static boolean is(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).noneMatch(PublicHost::isPrivate);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = bytes.length > 4 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return isUniqueLocal
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
