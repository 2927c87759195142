package dev.porchlight.office;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The part of an address that stays the same for one household: all of IPv4, the first 64 bits of IPv6. */
final class Network {

    private static final int PREFIX = 8;

    private Network() {}

    static String of(String address) {
        return switch (parse(address)) {
            case Inet4Address v4 -> v4.getHostAddress();
            case Inet6Address v6 -> prefix(v6);
            default -> "";
        };
    }

    // ofLiteral asks no name server, and reads an IPv4 address written as IPv6 as what it is.
    private static InetAddress parse(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException notAnAddress) {
            return InetAddress.getLoopbackAddress();
        }
    }

    private static String prefix(Inet6Address address) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, PREFIX, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
