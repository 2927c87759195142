package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.Asked;
import dev.porchlight.housecall.HousecallException.NotSent;
import dev.porchlight.housecall.HousecallException.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.JsonNode;

/** All of the client, put together: the wire, the gate in front of it, and the breaker that watches both. */
final class Connection implements AutoCloseable {

    /** Small and cheap, and not one alone: one route may be broken while the rest works. */
    private static final List<String> KNOCKS = List.of("/company", "/customers?page_size=1", "/jobs?page_size=1");

    private final HousecallSettings settings;
    private final Access access;
    private final Wire wire;
    private final Breaker breaker;
    private final HttpServiceProxyFactory interfaces;

    Connection(
            HousecallSettings settings,
            Access access,
            String version,
            Clock clock,
            MeterRegistry meters,
            Tracer tracer) {
        this.settings = settings;
        this.access = access;
        this.wire = new Wire(settings, access, version, new BadAnswers(clock));
        var gate = new Gate(settings.concurrency());
        this.breaker = new Breaker(gate, this::answersKnock, clock);
        this.interfaces = HttpServiceProxyFactory.builderFor(new PoliteExchange(
                        RestClientAdapter.create(wire.client()), new Manners(gate, breaker, settings), meters, tracer))
                .build();
    }

    <T> T to(Class<T> api) {
        return interfaces.createClient(api);
    }

    Housecall housecall() {
        return new Housecall(breaker, access);
    }

    /**
     * Whether there is something for us. Asked once and past the gate, because a bad answer to this says nothing about
     * Housecall Pro.
     */
    boolean finds(String what) {
        return attempt(what, () -> {
            try {
                return wire.client().get().uri(what).retrieve().body(JsonNode.class) != null;
            } catch (HousecallException | RestClientException _) {
                return false;
            }
        });
    }

    private boolean answersKnock(int knock) {
        String what = KNOCKS.get(knock % KNOCKS.size());
        return attempt(what, () -> answers(what));
    }

    private boolean attempt(String what, BooleanSupplier asking) {
        var attempt = new Attempt(new Asked("GET", what), settings.patience());
        return ScopedValue.where(Attempt.CURRENT, attempt).call(asking::getAsBoolean);
    }

    private boolean answers(String what) {
        try {
            return wire.client().get().uri(what).retrieve().body(JsonNode.class) != null;
        } catch (Unavailable | NotSent | RestClientException _) {
            return false;
        } catch (HousecallException _) {
            return true;
        }
    }

    @Override
    public void close() {
        breaker.close();
        wire.close();
    }
}
