package dev.porchlight.chaos;

import dev.porchlight.database.HeldPort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Identical portals behind the simplest of load balancers: whose turn it is, dead or alive. */
final class Nodes implements AutoCloseable {

    private final List<Node> all = new ArrayList<>();
    private final AtomicInteger turns = new AtomicInteger();

    /** @param ports held before: one of them is told to Housecall Pro */
    Nodes(List<HeldPort> ports, List<String> program, List<String> settings) throws IOException {
        for (var port : ports) {
            all.add(new Node("portal-" + (all.size() + 1), program, settings, port));
        }
    }

    void start() throws IOException, InterruptedException {
        for (var node : all) {
            node.start();
        }
        for (var node : all) {
            node.awaitReady();
        }
    }

    String next() {
        return all.get(Math.floorMod(turns.getAndIncrement(), all.size())).url();
    }

    Node get(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    @Override
    public void close() throws IOException {
        for (var node : all) {
            node.close();
        }
    }
}
