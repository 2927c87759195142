package dev.porchlight.changes;

import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.NotSent;
import dev.porchlight.housecall.HousecallException.Refused;
import dev.porchlight.housecall.HousecallException.TooManyRequests;
import dev.porchlight.housecall.HousecallException.Unauthorized;
import dev.porchlight.housecall.HousecallException.Unavailable;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one change as far as it can be brought now. Any node may, any number of times: what was reached is in the
 * database, and a crash between any two lines leaves a state from which another node goes on.
 *
 * <pre>
 * WRITTEN ─take─► CLAIMED ─look─► SENT ─► DONE | REFUSED
 *    ▲               │              │ no clear answer, or a crash
 *    └─certainly not─┘              ▼
 *                     SENT ◄─── UNCERTAIN ─look─► DONE | REFUSED
 *                      only when proven absent
 * </pre>
 */
class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final Duration FOR_A_PERSON = Duration.ofMinutes(1);

    /** From "being sent" to the call. A node that was asleep longer leaves it to the evidence. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private final ChangeTable table;
    private final Settlement settlement;
    private final ChangeSettings settings;
    private final Tracer tracer;
    private final String node;

    Sender(ChangeTable table, Settlement settlement, ChangeSettings settings, Tracer tracer, String node) {
        this.table = table;
        this.settlement = settlement;
        this.settings = settings;
        this.tracer = tracer;
        this.node = node;
    }

    /** @return what was looked after, when it was this node's turn */
    boolean advance(ChangeReference reference) {
        var taken = table.take(reference, node, settings.lease());
        taken.ifPresent(held -> advance(held, table.kind(held.kind())));
        return taken.isPresent();
    }

    private <C extends Change> void advance(Held held, ChangeKind<C> kind) {
        try {
            var turn = Turn.of(held, kind);
            follow(turn, look(turn));
        } catch (HousecallException e) {
            log.info("{} cannot be looked after now: {}", held.reference(), e.getMessage());
            later(held, e instanceof Unauthorized ? FOR_A_PERSON : pause(held, e));
        } catch (RuntimeException e) {
            log.error("{} could not be looked after", held.reference(), e);
            later(held, FOR_A_PERSON);
        }
    }

    private <C extends Change> Finding look(Turn<C> turn) {
        try {
            return traced("look", turn, () -> turn.kind().look(turn.asked()));
        } catch (NotFound gone) {
            log.info("{} is about what is not there any more: {}", turn.reference(), gone.getMessage());
            return new Finding.NotAnyMore(turn.kind().reason(gone));
        }
    }

    private void follow(Turn<?> turn, Finding finding) {
        var held = turn.held();
        switch (finding) {
            case Finding.AlreadySo(Map<String, String> receipt) -> settlement.done(turn, node, receipt);
            // What may still be under way upstream is neither sent again nor given up: it may yet be done.
            case Finding.NotAnyMore _, Finding.NotYet _ when mayBeUnderWay(held) -> later(held, pause(held));
            case Finding.NotAnyMore(String reason) -> settlement.refused(turn, node, reason);
            case Finding.NotYet(Supplier<Map<String, String>> sending) -> send(turn, sending);
        }
    }

    private boolean mayBeUnderWay(Held held) {
        return held.perhapsSent() && held.sinceSent().compareTo(settings.settle()) < 0;
    }

    private void send(Turn<?> turn, Supplier<Map<String, String>> sending) {
        var held = turn.held();
        var begun = System.nanoTime();
        if (!table.sending(held, node, settings.lease())) {
            return;
        }
        if (System.nanoTime() - begun > PROMPT.toNanos()) {
            table.leaveUncertain(held, node, Duration.ZERO);
            return;
        }
        try {
            settlement.done(turn, node, traced("send", turn, sending));
        } catch (Refused | NotFound no) {
            log.info("{} was refused: {}", held.reference(), no.getMessage());
            settlement.refused(turn, node, turn.kind().reason(no));
        } catch (NotSent | TooManyRequests notDone) {
            later(held, pause(held, notDone));
        } catch (Unauthorized forAPerson) {
            log.error("{} is not allowed with our key and waits: {}", held.reference(), forAPerson.getMessage());
            later(held, FOR_A_PERSON);
        } catch (Unavailable unclear) {
            log.warn("{} has no clear answer: {}", held.reference(), unclear.getMessage());
            table.leaveUncertain(held, node, Duration.ofSeconds(1));
        } catch (RuntimeException e) {
            log.error("{} has no clear answer", held.reference(), e);
            table.leaveUncertain(held, node, Duration.ofSeconds(1));
        }
    }

    private <T> T traced(String step, Turn<?> turn, Supplier<T> work) {
        Span span = tracer.spanBuilder(step + " " + turn.held().kind())
                .setAttribute("porchlight.change", turn.reference().value())
                .startSpan();
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** An earlier sending that nobody knows about is not forgotten because this one did not happen. */
    private void later(Held held, Duration pause) {
        if (held.perhapsSent()) {
            table.leaveUncertain(held, node, pause);
        } else {
            table.putBack(held, node, pause);
        }
    }

    private static Duration pause(Held held, HousecallException why) {
        return why instanceof TooManyRequests told ? told.retryAfter() : pause(held);
    }

    /** 1, 2, 4 … seconds. */
    private static Duration pause(Held held) {
        var pause = Duration.ofSeconds(1L << Math.min(held.looks() - 1, 7));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
