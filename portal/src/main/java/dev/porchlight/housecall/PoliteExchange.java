package dev.porchlight.housecall;

import dev.porchlight.housecall.HousecallException.Asked;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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

    private final Manners manners;
    private final MeterRegistry meters;

    PoliteExchange(HttpExchangeAdapter adapter, Manners manners, MeterRegistry meters) {
        super(adapter);
        this.manners = manners;
        this.meters = meters;
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
        String outcome = "Bug";
        try {
            T answer = manners.call(asked, () -> {
                try {
                    return exchange.get();
                } catch (RestClientException unclear) {
                    throw Unclear.of(asked, unclear);
                }
            });
            outcome = "Answered";
            return answer;
        } catch (HousecallException failure) {
            outcome = failure.getClass().getSimpleName();
            throw failure;
        } finally {
            sample.stop(timer(values, asked, outcome));
        }
    }

    /** By the path as we wrote it, so that no id of anybody becomes a name of a measurement. */
    private Timer timer(HttpRequestValues values, Asked asked, String outcome) {
        String template = values.getUriTemplate() == null ? "?" : values.getUriTemplate();
        return Timer.builder("porchlight.housecall.calls")
                .description("Calls of Housecall Pro, waiting for a turn and second attempts included")
                .tag("method", asked.method())
                .tag("path", template.replaceFirst("\\?.*", ""))
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(meters);
    }

    private static Asked asked(HttpRequestValues values) {
        String method =
                values.getHttpMethod() == null ? "?" : values.getHttpMethod().name();
        String path =
                values.getUriTemplate() == null ? "?" : values.getUriTemplate().replaceFirst("\\?.*", "");
        for (var variable : values.getUriVariables().entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return new Asked(method, path);
    }
}
