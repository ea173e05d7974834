package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The imports that were taken, by the merchant's id, and the ledger of what became of them. */
final class Orders {

    private static final String IMPORTS = "imports";
    private static final String NUMBERS = "order_numbers";
    private static final long FIRST_NUMBER = 51_000_001;

    /** What is shown of the recipient; the postcode and the telephone are not. */
    private static final List<String> SHOWN = List.of(
            "delivery_country",
            "delivery_name",
            "delivery_street_address",
            "delivery_street_address2",
            "delivery_state",
            "delivery_city");

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;
    private final Ledger ledger;

    Orders(World world, SimClock clock, Catalogue catalogue) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
        this.ledger = new Ledger(world, clock);
    }

    boolean taken(String reference) {
        return world.has(IMPORTS, reference);
    }

    /** Banggood's own orders are made up at once, but nobody sees them before a person has opened the import. */
    void open(Call call, List<Line> lines, Marker marker, Currency currency) {
        String reference = call.text("sale_record_id");
        ObjectNode order = SimJson.object()
                .put("reference", reference)
                .put("marker", marker.name())
                .put("imported", clock.now().toString());
        ObjectNode user = order.putObject("user");
        SHOWN.forEach(field -> user.put(field, call.text(field)));
        ArrayNode parts = order.putArray("parts");
        for (List<Line> part : parts(lines, marker)) {
            long number = world.next("orders", FIRST_NUMBER);
            world.put(NUMBERS, Long.toString(number), SimJson.object().put("reference", reference));
            parts.add(part(number, part, currency));
        }
        world.put(IMPORTS, reference, order);
        ledger.record(Deed.PLACED, reference, reference);
    }

    /** One for each warehouse and way to send; where a split is asked for, two at least. */
    private static List<List<Line>> parts(List<Line> lines, Marker marker) {
        if (marker == Marker.SPLIT_SHIPMENT) {
            Line only = lines.getFirst();
            boolean divided = lines.size() == 1 && only.quantity() > 1;
            List<Line> apart = divided ? List.of(only.of(only.quantity() - 1), only.of(1)) : lines;
            return apart.stream().map(List::of).toList();
        }
        Map<String, List<Line>> parcels = new LinkedHashMap<>();
        lines.forEach(line -> parcels.computeIfAbsent(line.parcel(), fresh -> new ArrayList<>())
                .add(line));
        return List.copyOf(parcels.values());
    }

    private static ObjectNode part(long number, List<Line> lines, Currency currency) {
        BigDecimal goods = sum(lines, line -> line.goods(currency));
        BigDecimal fee = sum(lines, line -> line.fee(currency));
        ObjectNode part = SimJson.object()
                .put("order_id", Long.toString(number))
                .put("currency", currency.name())
                .put("shipmethod_code", lines.getFirst().way().code)
                .put("total_amount", goods.add(fee).toPlainString())
                .put("sub_amount", goods.toPlainString())
                .put("shipfee", fee.toPlainString());
        ArrayNode kept = part.putArray("product_list");
        lines.forEach(line -> kept.add(line.json()));
        return part;
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** The import as it stands now. */
    Optional<Course> find(String reference) {
        return world.get(IMPORTS, reference).map(order -> {
            Course course = new Course(order, clock);
            settle(course);
            return course;
        });
    }

    /** The import to which one of Banggood's own orders belongs, once that can be seen. */
    Optional<Course> ofNumber(String number) {
        return world.get(NUMBERS, number)
                .flatMap(known -> find(known.path("reference").asString()))
                .filter(Course::opened);
    }

    /** People pay and cancel while nobody looks; the first look writes down that it happened. */
    private void settle(Course course) {
        ObjectNode order = course.order();
        if (course.paid() && !order.path("paid").asBoolean(false)) {
            happened(order.put("paid", true), Deed.PAID, -1);
        }
        if (course.cancelled() && !order.path("cancelled").asBoolean(false)) {
            happened(order.put("cancelled", true), Deed.CANCELLED, 1);
        }
    }

    private void happened(ObjectNode order, Deed deed, int stock) {
        String reference = order.path("reference").asString();
        world.put(IMPORTS, reference, order);
        for (JsonNode part : order.path("parts")) {
            for (JsonNode line : part.path("product_list")) {
                catalogue.restock(
                        line.path("product_id").asString(),
                        line.path("warehouse").asString(),
                        line.path("poa_id").asString(),
                        stock * Integer.parseInt(line.path("quantity").asString()));
            }
        }
        ledger.record(deed, reference, reference);
    }
}
