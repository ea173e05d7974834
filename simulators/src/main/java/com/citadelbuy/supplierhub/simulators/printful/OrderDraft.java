package com.citadelbuy.supplierhub.simulators.printful;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the body of a v1 order into the order as it is kept, or refuses it. */
final class OrderDraft {

    private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final OrderItems items;
    private final Recipients recipients;
    private final Shipping shipping;

    OrderDraft(OrderItems items, Recipients recipients, Shipping shipping) {
        this.items = items;
        this.recipients = recipients;
        this.shipping = shipping;
    }

    static Optional<String> externalId(Fields body) {
        Optional<String> id = body.text("external_id");
        if (id.isPresent() && !EXTERNAL_ID.matcher(id.get()).matches()) {
            throw Refusal.badRequest("Invalid external_id: up to 32 digits, Latin letters, dashes and underscores");
        }
        return id;
    }

    /** Writes everything the client may say about an order into it. */
    void write(Fields body, String store, ObjectNode order, boolean kept) {
        ObjectNode recipient = recipients.address(body.requiredObject("recipient"));
        giftAndSlip(body, order);
        // Read twice: ids are handed out only once nothing is left that could be refused.
        ArrayNode lines = items.read(store, body, false);
        String method = body.text("shipping").orElse(Shipping.STANDARD);
        long pieces = 0;
        for (JsonNode line : lines) {
            pieces += line.path("quantity").asLong();
        }
        Shipping.Rate rate =
                shipping.chosen(method, recipient.path("country_code").asString(), pieces);
        ObjectNode retail = Costs.retail(body.object("retail_costs"), lines);
        order.set("recipient", recipient);
        order.set("items", kept ? items.read(store, body, true) : lines);
        order.put("shipping", method).put("shipping_service_name", rate.name(shipping.today()));
        order.set("costs", Costs.costs(recipient, lines, rate));
        order.set("retail_costs", retail);
    }

    private static void giftAndSlip(Fields body, ObjectNode order) {
        order.putNull("gift").putNull("packing_slip");
        body.object("gift").ifPresent(gift -> {
            ObjectNode kept = order.putObject("gift");
            for (String part : new String[] {"subject", "message"}) {
                String text = gift.text(part).orElse("");
                if (text.length() > 200) {
                    throw Refusal.badRequest("At most 200 characters: " + gift.at() + part);
                }
                kept.put(part, text);
            }
        });
        body.object("packing_slip").ifPresent(slip -> {
            if (!slip.has("email") && !slip.has("phone") && !slip.has("message") && !slip.has("custom_order_id")) {
                throw Refusal.missing("packing_slip.email");
            }
            ObjectNode kept = order.putObject("packing_slip");
            for (String part :
                    new String[] {"email", "phone", "message", "logo_url", "store_name", "custom_order_id"}) {
                CatalogV2.textOrNull(kept, part, slip.text(part).orElse(""));
            }
        });
    }
}
