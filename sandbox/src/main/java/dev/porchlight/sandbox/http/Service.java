package dev.porchlight.sandbox.http;

import java.net.InetAddress;

/** Everything that answers at one port. */
@FunctionalInterface
public interface Service {

    Reply reply(Request request, InetAddress client);
}
