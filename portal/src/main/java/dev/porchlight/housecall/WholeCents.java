package dev.porchlight.housecall;

import dev.porchlight.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Amounts are whole cents (seen live); an amount in a webhook test came as text. A fraction would mean that somebody sends
 * dollars, and guessing which would show a wrong price: it is not read.
 */
final class WholeCents extends StdDeserializer<Money> {

    WholeCents() {
        super(Money.class);
    }

    @Override
    public @Nullable Money deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> cents(parser.getString(), context);
            default -> (Money) context.handleUnexpectedToken(getValueType(context), parser);
        };
    }

    private static @Nullable Money cents(String text, DeserializationContext context) {
        try {
            return text.isBlank() ? null : new Money(new BigDecimal(text.strip()).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return (Money) context.handleWeirdStringValue(Money.class, "", "not whole cents");
        }
    }
}
