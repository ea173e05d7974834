package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done with items once they are packed, and giving them up. None of it can be undone. */
final class Steps {

    private static final Set<String> BEFORE_LEAVING = Set.of(Course.PENDING, Course.READY_TO_SHIP);

    private final SimClock clock;
    private final OrderBook book;
    private final Course course;
    private final Ledger ledger;

    Steps(SimClock clock, OrderBook book, Course course, Ledger ledger) {
        this.clock = clock;
        this.book = book;
        this.course = course;
        this.ledger = ledger;
    }

    SimReply readyToShip(Call call) {
        Verdicts verdicts = new Verdicts("packages", "orderItems");
        Map<String, List<OrderBook.Place>> parcels = parcels(call, verdicts, place -> {
            if (!status(place).equals(Course.PENDING) || !place.item().has("packed_at")) {
                throw ItemRefused.state("Order item must be pending and packed");
            }
            place.item().put("ready_at", clock.now().toString());
            book.put(place.order());
            ledger.record(
                    Deed.SHIPPED,
                    place.item().path("sku").asString(),
                    place.order().id());
        });
        parcels.forEach((tracking, places) -> {
            ObjectNode entry = SimJson.object();
            ids(entry.putArray("orderItems"), places);
            verdicts.done(
                    entry.put("trackingNumber", tracking)
                            .put(
                                    "countryCode",
                                    places.getFirst().order().country().name()),
                    1);
        });
        return verdicts.reply(200);
    }

    SimReply labels(Call call) {
        Verdicts verdicts = new Verdicts("labels", "orderItems");
        Map<String, List<OrderBook.Place>> parcels = parcels(call, verdicts, place -> {
            if (!BEFORE_LEAVING.contains(status(place)) || !place.item().has("packed_at")) {
                throw ItemRefused.state("Order item is not packed");
            }
        });
        parcels.forEach((tracking, places) -> {
            ObjectNode entry = SimJson.object();
            ids(entry.putArray("orderItemIds"), places);
            entry.put("countryCode", places.getFirst().order().country().name())
                    .put("trackingNumber", tracking)
                    .put(
                            "label",
                            Base64.getEncoder()
                                    .encodeToString(("%PDF-1.4 label " + tracking).getBytes(StandardCharsets.UTF_8)));
            verdicts.done(entry, 1);
        });
        return verdicts.reply(200);
    }

    SimReply cancel(Call call) {
        Verdicts verdicts = new Verdicts("orderItems", "orderItems");
        each(call, verdicts, place -> {
            if (!BEFORE_LEAVING.contains(status(place))) {
                throw ItemRefused.state("Order item must be pending or ready to ship");
            }
            place.item().put("cancelled_at", clock.now().toString());
            book.put(place.order());
            ledger.record(
                    Deed.CANCELLED,
                    place.item().path("sku").asString(),
                    place.order().id());
            ObjectNode entry = SimJson.object()
                    .put("id", place.item().path("id").asString())
                    .put("countryCode", place.order().country().name());
            entry.putObject("cancellationReason")
                    .put("id", "550e8400-e29b-41d4-a716-44665544000d")
                    .put("description", "Out of stock");
            verdicts.done(entry, 1);
        });
        return verdicts.reply(200);
    }

    private String status(OrderBook.Place place) {
        return course.of(place.order(), place.item()).status();
    }

    /** Those with which it could be done, by tracking number. */
    private Map<String, List<OrderBook.Place>> parcels(Call call, Verdicts verdicts, Consumer<OrderBook.Place> deed) {
        Map<String, List<OrderBook.Place>> parcels = new LinkedHashMap<>();
        each(call, verdicts, place -> {
            deed.accept(place);
            parcels.computeIfAbsent(place.item().path("tracking").asString(), _ -> new ArrayList<>())
                    .add(place);
        });
        return parcels;
    }

    private void each(Call call, Verdicts verdicts, Consumer<OrderBook.Place> deed) {
        for (String id : call.ids("orderItemIds").stream().distinct().toList()) {
            try {
                OrderBook.Place place = book.item(id).orElseThrow(ItemRefused::unknown);
                if (place.item().path("by_jumia").asBoolean()) {
                    throw ItemRefused.state("Order item is fulfilled by Jumia");
                }
                deed.accept(place);
            } catch (ItemRefused refused) {
                verdicts.refused(id, refused);
            }
        }
    }

    private static void ids(ArrayNode list, List<OrderBook.Place> places) {
        places.forEach(place -> list.add(place.item().path("id").asString()));
    }
}
