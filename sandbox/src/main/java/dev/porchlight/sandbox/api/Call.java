package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Multipart;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.world.World;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request that was let in, read in HCP's manner. Parameters nobody knows are ignored, as seen live. */
record Call(Request request, KeyKind caller, World world) {

    String path(String variable) {
        return request.path(variable);
    }

    Optional<String> one(String name) {
        return request.query().one(name).filter(value -> !value.isEmpty());
    }

    /** Seen live on invoices: a name without brackets is refused where an array is due. */
    Set<String> array(String name) {
        if (request.query().has(name)) {
            throw Refusal.notAnArray(name);
        }
        return Set.copyOf(request.query().all(name + "[]"));
    }

    Set<String> expand(String... known) {
        Set<String> wanted = new HashSet<>(array("expand"));
        wanted.retainAll(Set.of(known));
        return wanted;
    }

    /** Seen live: {@code scheduled_start_min filter must be valid}. */
    Optional<Instant> time(String name) {
        return one(name)
                .map(text -> Times.parse(text, world.zone())
                        .orElseThrow(() -> Refusal.message(400, name + " filter must be valid")));
    }

    Optional<Integer> wholeNumber(String name, int least, int most) {
        return one(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Refused below like a number out of bounds.
            }
            throw Refusal.message(400, name + " must be valid");
        });
    }

    Optional<Double> number(String name) {
        return one(name).map(text -> {
            try {
                double number = Double.parseDouble(text);
                if (!Double.isNaN(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Refused below like what is not a number.
            }
            throw Refusal.message(400, name + " filter must be valid");
        });
    }

    /** The body, whose faults are told attribute by attribute with a 400. */
    Fields body() {
        return new Fields(request.json(), Refusal::attribute, world.zone());
    }

    /** The body, whose faults are told in {@code errors} with a 422. */
    Fields strictBody() {
        return new Fields(request.json(), Refusal::unprocessable, world.zone());
    }

    Multipart.Part file() {
        return request.multipart()
                .part("file")
                .filter(part -> part.filename() != null)
                .orElseThrow(() -> Refusal.attribute("file", "is missing"));
    }

    List<String> all(String name) {
        return request.query().all(name);
    }
}
