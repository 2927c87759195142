package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.Asked;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Every call of every interface goes through here, to our manners and out as one family of exceptions. */
final class PoliteExchange extends HttpExchangeAdapterDecorator {

    private static final String ANSWERED = "Answered";

    private final Manners manners;
    private final MeterRegistry meters;
    private final Tracer tracer;

    PoliteExchange(HttpExchangeAdapter adapter, Manners manners, MeterRegistry meters, Tracer tracer) {
        super(adapter);
        this.manners = manners;
        this.meters = meters;
        this.tracer = tracer;
    }

    @Override
    public void exchange(HttpRequestValues values) {
        call(values, () -> {
            super.exchange(values);
            return true;
        });
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues values) {
        return call(values, () -> super.exchangeForHeaders(values));
    }

    @Override
    public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return call(values, () -> {
            T body = super.exchangeForBody(values, type);
            if (body == null) {
                throw Unclear.nothing(asked(values));
            }
            return body;
        });
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
        return call(values, () -> super.exchangeForBodilessEntity(values));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return call(values, () -> super.exchangeForEntity(values, type));
    }

    private <T> T call(HttpRequestValues values, Supplier<T> exchange) {
        Asked asked = asked(values);
        var sample = Timer.start(meters);
        Span span = span(values, asked);
        String outcome = "Bug";
        try {
            T answer = manners.call(asked, () -> {
                try {
                    return exchange.get();
                } catch (RestClientException unclear) {
                    throw Unclear.of(asked, unclear);
                }
            });
            outcome = ANSWERED;
            return answer;
        } catch (HousecallException failure) {
            outcome = failure.getClass().getSimpleName();
            throw failure;
        } finally {
            sample.stop(timer(values, asked, outcome));
            end(span, outcome);
        }
    }

    /** By the path as we wrote it, so that no id of anybody becomes a name of a measurement. */
    private Timer timer(HttpRequestValues values, Asked asked, String outcome) {
        return Timer.builder("porchlight.housecall.calls")
                .description("Calls of Housecall Pro, waiting for a turn and second attempts included")
                .tag("method", asked.method())
                .tag("path", template(values))
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(meters);
    }

    /** Named as the measurement is. Failures are told by their kind. */
    private Span span(HttpRequestValues values, Asked asked) {
        return tracer.spanBuilder(asked.method() + " " + template(values))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", asked.method())
                .setAttribute("url.template", template(values))
                .startSpan();
    }

    private static void end(Span span, String outcome) {
        span.setAttribute("porchlight.outcome", outcome);
        if (!outcome.equals(ANSWERED)) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private static String template(HttpRequestValues values) {
        return values.getUriTemplate() == null ? "?" : values.getUriTemplate().replaceFirst("\\?.*", "");
    }

    /** Without the ids in it: what is told of a call ends in logs. */
    private static Asked asked(HttpRequestValues values) {
        String method =
                values.getHttpMethod() == null ? "?" : values.getHttpMethod().name();
        return new Asked(method, template(values));
    }
}
