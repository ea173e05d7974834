package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What buyers sent back, and what becomes of it. */
final class Returns {

    private static final String RETURNS = "returns";
    private static final long FIRST = 88_401;
    private static final Duration JUDGED = Duration.ofDays(2);

    private static final Set<String> FILTERS = Set.of(
            "return_date__gte", "return_date__lte", "outcome__in", "return_reason__in", "order_id", "sku", "order_by");

    private static final Set<String> FIELDS = Set.of(
            "seller_return_id",
            "order_id",
            "offer_id",
            "sku",
            "tsin_id",
            "quantity",
            "return_date",
            "return_reason",
            "return_reference_number",
            "return_region",
            "customer_comment",
            "outcomes");

    private static final Set<String> OUTCOMES =
            Set.of("pending_removal_order", "removal_order", "pending_sellable_stock", "sellable_stock");

    private static final Set<String> EXPANDS = Set.of("transactions");
    private static final Pages.Kind LIST = new Pages.Kind(1000, FILTERS, EXPANDS, FIELDS, false);

    private final World world;
    private final SimClock clock;

    Returns(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    void take(Sale sale) {
        long id = world.next("return", FIRST);
        ObjectNode doc = SimJson.object()
                .put("id", id)
                .put("order", sale.order())
                .put("item", sale.id())
                .put("offer", sale.offer())
                .put("sku", sale.sku())
                .put("tsin", sale.tsin())
                .put("quantity", sale.quantity())
                .put("at", clock.now().toString())
                .put("region", sale.target().name());
        world.put(RETURNS, Long.toString(id), doc);
    }

    /** The reference of what became of a sale; empty where it was not sent back. */
    Optional<String> reference(Sale sale) {
        return world.all(RETURNS, doc -> doc.path("item").asLong() == sale.id()).stream()
                .map(doc -> reference(doc.path("id").asLong()))
                .findFirst();
    }

    SimReply list(Call call) {
        return Pages.answer(call, LIST, this::found, this::view);
    }

    SimReply read(Call call) {
        call.query().only(Set.of("expands"));
        Set<String> expands = call.query().words("expands", EXPANDS);
        return world.get(RETURNS, call.argument())
                .map(doc -> SimReply.json(200, view(doc, expands)))
                .orElseThrow(() -> Refusal.notFound("Return"));
    }

    private List<ObjectNode> found(Query query) {
        Query.Span days = query.span("return_date");
        List<String> orders = query.ids("order_id");
        Set<String> outcomes = query.words("outcome__in", OUTCOMES);
        List<String> reasons = query.all("return_reason__in");
        List<String> skus = query.all("sku");
        List<ObjectNode> found = world.all(
                        RETURNS,
                        doc -> days.holds(Times.day(at(doc)))
                                && (orders.isEmpty()
                                        || orders.contains(doc.path("order").asString()))
                                && (outcomes.isEmpty() || outcomes.contains(outcome(doc)))
                                && (reasons.isEmpty() || reasons.contains(reason()))
                                && (skus.isEmpty()
                                        || skus.contains(doc.path("sku").asString())))
                .reversed();
        return query.one("order_by").map(field -> sorted(found, field)).orElse(found);
    }

    /** By which fields one can sort, and how one turns it round, is not documented: any that is plain, upwards. */
    private List<ObjectNode> sorted(List<ObjectNode> found, String field) {
        if (!FIELDS.contains(field) || field.equals("outcomes")) {
            throw Refusal.unreadable("order_by does not know " + field);
        }
        Comparator<ObjectNode> order =
                Comparator.comparing(doc -> sortable(view(doc, Set.of()).path(field)));
        return found.stream().sorted(order).toList();
    }

    private static String sortable(JsonNode value) {
        return value.isNumber() ? "%020d".formatted(value.asLong()) : value.asString();
    }

    private ObjectNode view(ObjectNode doc, Set<String> expands) {
        long id = doc.path("id").asLong();
        ObjectNode view = SimJson.object()
                .put("seller_return_id", id)
                .put("order_id", doc.path("order").asLong())
                .put("offer_id", doc.path("offer").asLong())
                .put("sku", doc.path("sku").asString())
                .put("tsin_id", doc.path("tsin").asLong())
                .put("quantity", doc.path("quantity").asInt())
                .put("return_date", Times.day(at(doc)).toString())
                .put("return_reason", reason())
                .put("return_reference_number", reference(id))
                .put("return_region", doc.path("region").asString());
        view.putArray("outcomes").addObject().put("outcome_id", id % 90 + 1).put("status", outcome(doc));
        view.put("customer_comment", id % 2 == 0 ? "Glas gekraak – jammer" : "");
        if (expands.contains("transactions")) {
            // Documented as being there; with what in it, is not.
            view.putArray("transactions");
        }
        return view;
    }

    /** The one reason that the documents show. */
    private static String reason() {
        return "defective_or_damaged";
    }

    private static String reference(long id) {
        return "RRN-" + id;
    }

    private String outcome(ObjectNode doc) {
        String kind = doc.path("id").asLong() % 2 == 0 ? "removal_order" : "sellable_stock";
        return clock.worked(at(doc)).compareTo(JUDGED) < 0 ? "pending_" + kind : kind;
    }

    private static Instant at(ObjectNode doc) {
        return Instant.parse(doc.path("at").asString());
    }
}
