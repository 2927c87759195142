package dev.porchlight.housecall;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** A record that cannot be one, because it has no id for example, is left out; it must not hide the 199 beside it. */
final class OddRecords extends DeserializationProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(OddRecords.class);

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable trouble) {
        log.warn("Housecall Pro sent a {} that cannot be one; it is left out.", type.getSimpleName());
        return null;
    }
}
