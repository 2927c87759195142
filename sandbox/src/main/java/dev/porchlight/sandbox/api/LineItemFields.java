package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.LineItem;
import dev.porchlight.sandbox.world.LineItems;
import dev.porchlight.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads lines of work as they are sent for jobs, options and leads. */
final class LineItemFields {
    /** Seen live: what is sent as one word comes back as another. */
    private static final Map<String, String> SERVICE_ITEM_TYPES = Map.of(
            "organizational", "OrganizationalLineItemTemplate",
            "market_place", "MarketplaceLineItemTemplate",
            "pricebook_material", "PricebookMaterial");

    private LineItemFields() {}

    static List<LineItem> readNew(World world, List<Fields> all) {
        return all.stream().map(fields -> readNew(world, fields)).toList();
    }

    static LineItem readNew(World world, Fields fields) {
        LineItem item = world.jobs.newLineItem(fields.requiredText("name"));
        check(fields);
        write(fields, item);
        return item;
    }

    /** Lines that name an id are changed, the others are new. Nothing changes before all were found good. */
    static List<LineItem> readBulk(World world, LineItems existing, List<Fields> all) {
        all.forEach(fields -> {
            fields.requiredText("name");
            check(fields);
            fields.text("id").filter(id -> existing.find(id).isEmpty()).ifPresent(id -> {
                throw Refusal.error(404, "Line item not found");
            });
        });
        List<LineItem> read = new ArrayList<>();
        for (Fields fields : all) {
            LineItem item = fields.text("id")
                    .flatMap(existing::find)
                    .orElseGet(() -> world.jobs.newLineItem(fields.requiredText("name")));
            write(fields, item);
            read.add(item);
        }
        return read;
    }

    static void check(Fields fields) {
        fields.text("description");
        fields.cents("unit_price");
        fields.cents("unit_cost");
        fields.quantity("quantity");
        fields.flag("taxable");
        fields.text("service_item_id");
        fields.text("service_item_type");
        fields.text("kind").filter(kind -> !LineItem.KINDS.contains(kind)).ifPresent(kind -> {
            throw fields.refuse("kind", "is not included in the list");
        });
    }

    static void write(Fields fields, LineItem item) {
        item.name = fields.requiredText("name");
        fields.ifSent("description", text -> item.description = text);
        fields.cents("unit_price").ifPresent(cents -> item.unitPrice = cents);
        fields.cents("unit_cost").ifPresent(cents -> item.unitCost = cents);
        fields.quantity("quantity").ifPresent(quantity -> item.quantity = quantity);
        fields.text("kind").ifPresent(kind -> item.kind = kind);
        fields.flag("taxable").ifPresent(taxable -> item.taxable = taxable);
        fields.ifSent("service_item_id", id -> item.serviceItemId = id);
        fields.text("service_item_type")
                .ifPresent(type -> item.serviceItemType = SERVICE_ITEM_TYPES.getOrDefault(type, type));
    }
}
