package dev.porchlight.sandbox.world;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One line of work, material or discount on a job, an option or a lead. */
public final class LineItem {
    /** Documented; the first is the default. */
    public static final Set<String> KINDS =
            Set.of("labor", "materials", "fixed gratuity", "fixed discount", "percent discount");

    public final String id;
    public String name;
    public @Nullable String description;
    public long unitPrice;
    public long unitCost;
    public @Nullable String unitOfMeasure;
    public double quantity = 1;
    public String kind = "labor";
    public boolean taxable = true;
    public @Nullable String serviceItemId;
    public @Nullable String serviceItemType;
    public @Nullable Integer durationInMinutes;

    public LineItem(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public boolean isDiscount() {
        return kind.endsWith("discount");
    }

    /** The sign of a discount is not documented; here the amount is positive and is subtracted from the total. */
    public long amount() {
        return Math.round(unitPrice * quantity);
    }

    LineItem copy(String newId) {
        LineItem copy = new LineItem(newId, name);
        copy.description = description;
        copy.unitPrice = unitPrice;
        copy.unitCost = unitCost;
        copy.unitOfMeasure = unitOfMeasure;
        copy.quantity = quantity;
        copy.kind = kind;
        copy.taxable = taxable;
        copy.serviceItemId = serviceItemId;
        copy.serviceItemType = serviceItemType;
        copy.durationInMinutes = durationInMinutes;
        return copy;
    }

    public ObjectNode json(String listUrl, int orderIndex) {
        return Json.object()
                .put("object", "line_item")
                .put("id", id)
                .put("name", name)
                .put("description", description)
                .put("unit_price", unitPrice)
                .put("unit_cost", unitCost)
                .put("unit_of_measure", unitOfMeasure)
                .put("quantity", quantity)
                .put("kind", kind)
                .put("taxable", taxable)
                .put("amount", amount())
                .put("order_index", orderIndex)
                .put("service_item_id", serviceItemId)
                .put("service_item_type", serviceItemType)
                .put("duration_in_minutes", durationInMinutes)
                .put("url", listUrl + "/" + id);
    }
}
