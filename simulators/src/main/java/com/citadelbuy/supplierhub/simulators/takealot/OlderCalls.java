package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Offers and sales on the older surface. What it has besides is left out: of that, no reply's shape is documented. */
final class OlderCalls {

    /** What a write did. The words are not documented. */
    static final String CREATED = "Offer created";

    static final String UPDATED = "Offer updated";

    private static final int MOST = 100;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 180;

    private final SimClock clock;
    private final Offers offers;
    private final Writes writes;
    private final Sales sales;
    private final Course course;

    OlderCalls(SimClock clock, Offers offers, Writes writes, Sales sales, Course course) {
        this.clock = clock;
        this.offers = offers;
        this.writes = writes;
        this.sales = sales;
        this.course = course;
    }

    SimReply list(Call call) {
        Query query = call.query();
        query.only(Set.of("page_number", "page_size", "offer_ids"));
        List<String> wanted = query.all("offer_ids").stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .toList();
        List<String> all = wanted.isEmpty()
                ? offers.ids()
                : wanted.stream().filter(id -> offers.byId(id).isPresent()).toList();
        int size = query.whole("page_size", MOST, MOST);
        int number = query.whole("page_number", 1, Integer.MAX_VALUE);
        ObjectNode body = SimJson.object()
                .put("total_results", all.size())
                .put("page_size", size)
                .put("page_number", number);
        ArrayNode page = body.putArray("offers");
        page(all, size, number).forEach(id -> page.add(OlderViews.offer(offers.known(id))));
        return SimReply.json(200, body);
    }

    /** How the number is called is not documented; here as in the list. */
    SimReply count(Call call) {
        call.query().only(Set.of());
        return SimReply.json(200, SimJson.object().put("total_results", offers.size()));
    }

    /** An identifier in the path. Skus with signs that mean something in an address are not found by it. */
    SimReply readByPath(Call call) {
        return SimReply.json(200, OlderViews.offer(known(inPath(call))));
    }

    SimReply readByQuery(Call call) {
        return SimReply.json(200, OlderViews.offer(known(inQuery(call))));
    }

    SimReply updateByPath(Call call) {
        return update(call, inPath(call));
    }

    SimReply updateByQuery(Call call) {
        return update(call, inQuery(call));
    }

    SimReply createByPath(Call call) {
        return create(call, inPath(call));
    }

    SimReply createByQuery(Call call) {
        return create(call, inQuery(call));
    }

    SimReply sales(Call call) {
        Query query = call.query();
        query.only(Set.of("page_number", "page_size", "filters"));
        Map<String, String> filters = filters(query);
        LocalDate end = day(filters, "end_date").orElse(Times.day(clock.now()));
        LocalDate start = day(filters, "start_date").orElse(end.minusDays(USUAL_DAYS));
        if (end.isBefore(start) || ChronoUnit.DAYS.between(start, end) > MOST_DAYS) {
            throw Refusal.unreadable("start_date and end_date must span at most 180 days");
        }
        Query.Span days = new Query.Span(start, end);
        Optional<Region> centre = Optional.ofNullable(filters.get("dc"))
                .map(text -> Region.of(text).orElseThrow(() -> Refusal.unreadable("dc does not know " + text)));
        List<Sale> all = sales.all(sale -> days.holds(Times.day(sale.at()))
                && centre.filter(region -> region != sale.source()).isEmpty());
        int size = query.whole("page_size", MOST, MOST);
        int number = query.whole("page_number", 1, Integer.MAX_VALUE);
        ObjectNode body = SimJson.object();
        body.putObject("page_summary")
                .put("total", all.size())
                .put("page_size", size)
                .put("page_number", number);
        ArrayNode page = body.putArray("sales");
        page(all, size, number)
                .forEach(sale -> page.add(OlderViews.sale(sale, course.status(sale), course.sent(sale))));
        return SimReply.json(200, body);
    }

    private SimReply update(Call call, String identifier) {
        Offer offer = known(identifier);
        ObjectNode body = call.body();
        Change.requireKnown(body, Wire.ROW.known());
        return written(writes.older(offer, body, ""), UPDATED);
    }

    private SimReply create(Call call, String identifier) {
        ObjectNode body = call.body();
        Change.requireKnown(body, Wire.ROW.known());
        String barcode =
                after("BARCODE", identifier).or(() -> after("GTIN", identifier)).orElse("");
        return written(
                barcode.isEmpty()
                        ? Writes.Outcome.refused("E3", "There is no barcode")
                        : writes.create(barcode, body, Wire.ROW, ""),
                CREATED);
    }

    private static SimReply written(Writes.Outcome outcome, String action) {
        Offer offer = outcome.offer().orElseThrow(() -> Refusal.validation(outcome.wrong()));
        ObjectNode body = SimJson.object().put("status", "SUCCESS");
        body.set("offer", OlderViews.offer(offer));
        body.putArray("actions").add(action);
        return SimReply.json(200, body);
    }

    private static String inPath(Call call) {
        String identifier = call.argument();
        if (identifier.matches(".*[?#/:].*")) {
            throw Refusal.notFound("Offer");
        }
        return identifier;
    }

    private static String inQuery(Call call) {
        return call.query().one("identifier").orElseThrow(() -> Refusal.unreadable("identifier is required"));
    }

    private Offer known(String identifier) {
        Optional<Offer> offer = identifier.matches("\\d+")
                ? offers.byId(identifier)
                : after("ID", identifier)
                        .flatMap(offers::byId)
                        .or(() -> after("BARCODE", identifier).flatMap(offers::byBarcode))
                        .or(() -> after("GTIN", identifier).flatMap(offers::byBarcode))
                        .or(() -> after("SKU", identifier).flatMap(offers::bySku));
        return offer.orElseThrow(() -> Refusal.notFound("Offer"));
    }

    private static Optional<String> after(String prefix, String identifier) {
        return identifier.startsWith(prefix) ? Optional.of(identifier.substring(prefix.length())) : Optional.empty();
    }

    private static Map<String, String> filters(Query query) {
        Map<String, String> filters = new HashMap<>();
        for (String filter : List.of(query.one("filters").orElse("").split(","))) {
            String[] sides = filter.split(":", 2);
            if (!filter.isEmpty()
                    && (sides.length < 2
                            || !Set.of("start_date", "end_date", "dc").contains(sides[0]))) {
                throw Refusal.unreadable("filters does not know " + filter);
            }
            if (sides.length == 2) {
                filters.put(sides[0], sides[1]);
            }
        }
        return filters;
    }

    private static Optional<LocalDate> day(Map<String, String> filters, String name) {
        return Optional.ofNullable(filters.get(name))
                .map(text -> Times.parse(text).orElseThrow(() -> Refusal.unreadable(name + " must be a date")));
    }

    private static <T> List<T> page(List<T> all, int size, int number) {
        long from = Math.min(all.size(), (long) size * (number - 1));
        return all.subList((int) from, (int) Math.min(all.size(), from + size));
    }
}
