package dev.porchlight.housecall;

import dev.porchlight.shared.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * A record that cannot be one, because it has no id for example, is left out; it must not hide the 199 beside it. A text
 * that is no date, number or address of the web reads as absent; but an amount is never made up.
 */
final class OddRecords extends DeserializationProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(OddRecords.class);

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable trouble) {
        log.warn("Housecall Pro sent a {} that cannot be one; it is left out.", type.getSimpleName());
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String text, String trouble) {
        if (type == Money.class) {
            return NOT_HANDLED;
        }
        log.warn("Housecall Pro sent a text that is no {}; it is left out.", type.getSimpleName());
        return null;
    }
}
