package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the seller does with a sale, line by line: some may be done and others refused under one success. */
final class MarketFulfilment {

    private final World world;
    private final SimClock clock;
    private final Ledger ledger;
    private final MarketSales sales;

    MarketFulfilment(World world, SimClock clock, MarketSales sales) {
        this.world = world;
        this.clock = clock;
        this.ledger = new Ledger(world, clock);
        this.sales = sales;
    }

    ObjectNode handle(SimRequest request, List<String> path) {
        ObjectNode sale = sales.known(path.getFirst());
        return switch (path.get(1)) {
            case "carriers" -> carriers(request.query("of").orElse(""));
            case "pack" -> parcels(sale, request.json(), Set.of("waiting"), "packed_at", Ledger.Deed.PACKED);
            case "ready" -> lines(sale, request.json(), Set.of("packed"), "handed_at", Ledger.Deed.SHIPPED);
            case "ship" -> parcels(sale, request.json(), Set.of("waiting"), "shipped_at", Ledger.Deed.SHIPPED);
            case "cancel" -> lines(sale, request.json(), Set.of("waiting", "packed"), "void_at", Ledger.Deed.CANCELLED);
            default -> throw Refused.unknown("There is nothing here");
        };
    }

    private static ObjectNode carriers(String of) {
        ObjectNode data = SimJson.object();
        ArrayNode carriers = data.putArray("carriers");
        if (of.equals("market")) {
            carriers.addObject().put("id", "cart").put("name", "Market Carts").put("number", false);
        } else {
            carriers.addObject().put("id", "wheels").put("name", "Wheels").put("number", true);
        }
        return data;
    }

    private ObjectNode parcels(ObjectNode sale, JsonNode asked, Set<String> from, String mark, Ledger.Deed deed) {
        ObjectNode data = SimJson.object();
        ArrayNode rows = data.putArray("rows");
        for (JsonNode parcel : asked.path("parcels")) {
            String number = parcel.path("number").asString("C" + world.next("parcel", 700_001));
            for (JsonNode part : parcel.path("lines")) {
                rows.add(row(sale, part.asString(), from, mark, deed, Optional.of(number)));
            }
        }
        sales.keep(sale);
        return data;
    }

    private ObjectNode lines(ObjectNode sale, JsonNode asked, Set<String> from, String mark, Ledger.Deed deed) {
        ObjectNode data = SimJson.object();
        ArrayNode rows = data.putArray("rows");
        asked.path("lines").forEach(line -> rows.add(row(sale, line.asString(), from, mark, deed, Optional.empty())));
        sales.keep(sale);
        return data;
    }

    private ObjectNode row(
            ObjectNode sale, String id, Set<String> from, String mark, Ledger.Deed deed, Optional<String> number) {
        ObjectNode row = SimJson.object().put("line", id);
        Optional<ObjectNode> line = sale.path("lines")
                .valueStream()
                .map(ObjectNode.class::cast)
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst();
        if (line.isEmpty()) {
            return row.put("error", "unknown").put("message", "The sale has no such line");
        }
        if (!from.contains(sales.state(sale, line.get()))) {
            return row.put("error", "too_late").put("message", "It is " + sales.state(sale, line.get()));
        }
        line.get().put(mark, clock.now().toString());
        number.ifPresent(told -> line.get().put("number", told));
        ledger.record(deed, line.get().path("sku").asString(), sale.path("id").asString());
        number.ifPresent(told -> row.put("number", told));
        return row;
    }
}
