package dev.porchlight.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port that nobody else is given, whether or not its server runs. It is bound without being listened on: Linux hands it to
 * no one who asks for any port, connections going out included, but lets a server with SO_REUSEADDR listen on its number.
 * (Finding a free port, letting it go and hoping to be the next was lost to somebody faster now and then.)
 */
public final class HeldPort implements AutoCloseable {

    private final Socket holder = new Socket();

    public HeldPort() throws IOException {
        holder.setReuseAddress(true);
        holder.bind(new InetSocketAddress(0));
    }

    public int number() {
        return holder.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        holder.close();
    }
}
