package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.LineItems;
import java.util.Optional;

/** The tax on options as it is sent: a rate between 0 and 1 and a name, both needed when there is tax at all. */
record OptionTax(int hundredthsOfPercent, String name) {
    private static final OptionTax NONE = new OptionTax(0, "");

    static OptionTax of(Fields body) {
        Optional<Fields> tax = body.object("tax");
        if (tax.isEmpty() || !tax.get().flag("taxable").orElse(false)) {
            return NONE;
        }
        Fields fields = tax.get();
        double rate = fields.share("tax_rate").orElseThrow(() -> fields.refuse("tax_rate", "is missing"));
        return new OptionTax((int) Math.round(rate * 10_000), fields.requiredText("tax_name"));
    }

    void applyTo(LineItems lines) {
        lines.taxRate = hundredthsOfPercent;
        lines.taxName = name;
    }
}
