package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packing, which cannot be undone: the tracking number comes into being here. */
final class Packing {

    private final World world;
    private final SimClock clock;
    private final OrderBook book;
    private final Course course;
    private final Ledger ledger;

    Packing(World world, SimClock clock, OrderBook book, Course course, Ledger ledger) {
        this.world = world;
        this.clock = clock;
        this.book = book;
        this.course = course;
        this.ledger = ledger;
    }

    /** Packages as they are wished for; each is packed whole or not at all. */
    SimReply packages(Call call) {
        JsonNode packages = call.body().path("packages");
        if (!packages.isArray() || packages.isEmpty()) {
            throw Refusal.missing("packages");
        }
        for (JsonNode wished : packages) {
            if (items(wished).isEmpty()
                    || wished.path("shipmentProviderId").asString("").isBlank()) {
                throw Refusal.missing(items(wished).isEmpty() ? "orderItems" : "shipmentProviderId");
            }
        }
        Verdicts verdicts = new Verdicts("packages", "packages");
        for (JsonNode wished : packages) {
            List<String> items = items(wished);
            try {
                Parcel parcel = pack(items, wished.path("shipmentProviderId").asString(), wished.path("trackingCode"));
                ObjectNode entry = parcel.shown("trackingCode");
                verdicts.done(entry, items.size());
            } catch (ItemRefused refused) {
                ObjectNode entry = SimJson.object();
                ArrayNode list = entry.putArray("orderItems");
                items.forEach(list::add);
                verdicts.refused(entry.put("error", refused.words()), items.size());
            }
        }
        return verdicts.reply(201);
    }

    /** The schema says one item as text; a list is what packs several together. */
    private static List<String> items(JsonNode wished) {
        JsonNode items = wished.path("orderItems");
        return items.isString()
                ? List.of(items.asString())
                : items.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .distinct()
                        .toList();
    }

    /** The elder call: items, of which those of one order and provider become one package. */
    SimReply items(Call call) {
        JsonNode wished = call.body().path("orderItems");
        if (!wished.isArray() || wished.isEmpty()) {
            throw Refusal.missing("orderItems");
        }
        for (JsonNode item : wished) {
            for (String name : List.of("id", "shipmentProviderId")) {
                if (item.path(name).asString("").isBlank()) {
                    throw Refusal.missing(name);
                }
            }
        }
        Verdicts verdicts = new Verdicts("packages", "orderItems");
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (JsonNode item : wished) {
            String id = item.path("id").asString();
            String provider = item.path("shipmentProviderId").asString();
            try {
                OrderBook.Place place = packable(id, provider, "");
                groups.computeIfAbsent(place.order().id() + " " + provider, _ -> new LinkedHashSet<>())
                        .add(id);
            } catch (ItemRefused refused) {
                verdicts.refused(id, refused);
            }
        }
        groups.forEach((group, ids) -> verdicts.done(
                pack(
                                List.copyOf(ids),
                                group.substring(group.indexOf(' ') + 1),
                                SimJson.object().path("none"))
                        .shown("trackingNumber"),
                1));
        return verdicts.reply(200);
    }

    /** What was packed. */
    private record Parcel(List<String> items, String tracking, Country country) {

        ObjectNode shown(String trackingName) {
            ObjectNode shown = SimJson.object();
            ArrayNode list = shown.putArray("orderItems");
            items.forEach(list::add);
            return shown.put(trackingName, tracking).put("countryCode", country.name());
        }
    }

    private Parcel pack(List<String> items, String provider, JsonNode code) {
        String given = code.asString("");
        Set<String> orders = new HashSet<>();
        for (String item : items) {
            orders.add(packable(item, provider, given).order().id());
        }
        if (orders.size() > 1) {
            throw ItemRefused.state("Items of a package must belong to the same order");
        }
        Order order = book.byId(orders.iterator().next()).orElseThrow();
        String tracking = given.isEmpty()
                ? "JE-STP-%d-%04d".formatted(order.number(), world.next("parcel " + order.id(), 1))
                : given;
        for (String id : items) {
            ObjectNode item = order.item(id).orElseThrow();
            item.put("packed_at", clock.now().toString())
                    .put("tracking", tracking)
                    .put("provider", provider);
            ledger.record(Deed.PACKED, item.path("sku").asString(), order.id());
        }
        book.put(order);
        return new Parcel(items, tracking, order.country());
    }

    private OrderBook.Place packable(String itemId, String providerId, String code) {
        OrderBook.Place place = book.item(itemId).orElseThrow(ItemRefused::unknown);
        String status = course.of(place.order(), place.item()).status();
        if (!status.equals(Course.PENDING) || place.item().has("packed_at")) {
            throw ItemRefused.state("Order item is not pending or was already packed");
        }
        if (Magic.REJECTED.is(place.item().path("sku").asString())) {
            throw ItemRefused.state("Order item cannot be packed");
        }
        Provider provider = Provider.byId(providerId)
                .filter(Provider.of(place)::contains)
                .orElseThrow(() -> ItemRefused.state("Shipment provider is not available for the order item"));
        if (provider.codeRequired() == code.isEmpty()) {
            throw ItemRefused.state(
                    code.isEmpty() ? "Tracking code is required" : "Tracking code is not allowed for this provider");
        }
        return place;
    }
}
