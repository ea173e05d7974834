package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Keeps orders and moves them: the only place that changes one, and that writes the ledger. */
final class Orders {

    private static final String ORDERS = "orders";
    private static final String REFERENCES = "order_references";
    private static final List<String> EDITABLE = List.of("draft", "failed");
    private static final String NO_LONGER_EDITABLE =
            "The order is no longer editable. To be editable via API must have one of the following statuses: DRAFT, FAILED";

    private final World world;
    private final SimClock clock;
    private final Ledger ledger;
    private final OrderDraft drafts;
    private final Course course;
    private final Parcels parcels;
    private Consumer<String> listener = id -> {};

    Orders(World world, SimClock clock, OrderDraft drafts, Course course) {
        this.world = world;
        this.clock = clock;
        this.ledger = new Ledger(world, clock);
        this.drafts = drafts;
        this.course = course;
        this.parcels = new Parcels(world);
    }

    /** Whoever wants to hear of each change that somebody brought about. */
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    List<String> ids() {
        return world.ids(ORDERS);
    }

    Optional<ObjectNode> byId(String id) {
        return world.get(ORDERS, id).map(this::settled);
    }

    ObjectNode create(String store, Fields body, boolean confirm, boolean updateExisting) {
        Optional<String> reference = OrderDraft.externalId(body);
        Optional<ObjectNode> existing = reference.flatMap(id -> byReference(store, id));
        if (existing.isPresent()) {
            if (!updateExisting) {
                throw Refusal.badRequest("The external_id provided already exists and cannot be used");
            }
            return update(existing.get(), store, body, confirm);
        }
        ObjectNode order = SimJson.object();
        drafts.write(body, store, order, true);
        long id = world.next("order", 94_188_301L);
        order.put("id", id).put("store", store);
        CatalogV2.textOrNull(order, "external_id", reference.orElse(""));
        order.put("created_at", clock.now().toString())
                .put("updated_at", clock.now().toString());
        keep(order);
        reference.ifPresent(text ->
                world.put(REFERENCES, store + "/" + text, SimJson.object().put("id", id)));
        record(Ledger.Deed.PLACED, order);
        return confirm ? confirmed(order) : order;
    }

    private ObjectNode update(ObjectNode order, String store, Fields body, boolean confirm) {
        requireEditable(order);
        drafts.write(body, store, order, true);
        order.put("updated_at", clock.now().toString());
        order.remove("confirmed_at");
        keep(order);
        return confirm ? confirmed(order) : order;
    }

    /** What it would cost, without an order coming of it. */
    ObjectNode estimate(String store, Fields body) {
        OrderDraft.externalId(body);
        ObjectNode order = SimJson.object();
        drafts.write(body, store, order, false);
        return order;
    }

    ObjectNode confirm(ObjectNode order) {
        requireEditable(order);
        return confirmed(order);
    }

    void requireEditable(ObjectNode order) {
        if (!EDITABLE.contains(course.status(order))) {
            throw Refusal.badRequest(NO_LONGER_EDITABLE);
        }
    }

    private ObjectNode confirmed(ObjectNode order) {
        order.put("confirmed_at", clock.now().toString());
        String fate = Course.fate(order);
        order.put("fate", fate);
        order.set("parcels", parcels.pack(order));
        boolean charged = Course.charged(fate);
        order.put("charged", charged);
        keep(order);
        record(Ledger.Deed.CONFIRMED, order);
        if (charged) {
            record(Ledger.Deed.PAID, order);
        }
        return order;
    }

    ObjectNode cancel(ObjectNode order) {
        if (!List.of("draft", "pending").contains(course.status(order))) {
            throw Refusal.badRequest(NO_LONGER_EDITABLE);
        }
        order.put("canceled_at", clock.now().toString());
        keep(order);
        record(Ledger.Deed.CANCELLED, order);
        return order;
    }

    /** Makes the order vanish, which is not the same as cancelling it. */
    void erase(ObjectNode order) {
        String status = course.status(order);
        boolean canceled = status.equals("canceled");
        if ((!canceled && !EDITABLE.contains(status)) || order.path("charged").asBoolean(false)) {
            throw Refusal.conflict(
                    "The order cannot be deleted: it must be draft, failed or canceled and never charged");
        }
        String reference = order.path("external_id").asString("");
        world.remove(ORDERS, Long.toString(order.path("id").asLong()));
        world.remove(REFERENCES, order.path("store").asString() + "/" + reference);
        if (!canceled) {
            record(Ledger.Deed.CANCELLED, order);
        }
    }

    /** An order of a store by its id, or by the client's id after an {@code @}. */
    ObjectNode required(String store, String id) {
        Optional<ObjectNode> order = id.startsWith("@")
                ? byReference(store, id.substring(1))
                : world.get(ORDERS, Long.toString(Call.number(id)));
        return order.filter(found -> found.path("store").asString().equals(store))
                .map(this::settled)
                .orElseThrow(Refusal::notFound);
    }

    /** The orders of a store, the newest first. */
    List<ObjectNode> all(String store) {
        return world.all(ORDERS).reversed().stream()
                .filter(order -> order.path("store").asString().equals(store))
                .map(this::settled)
                .toList();
    }

    private Optional<ObjectNode> byReference(String store, String reference) {
        return world.get(REFERENCES, store + "/" + reference)
                .flatMap(entry ->
                        world.get(ORDERS, Long.toString(entry.path("id").asLong())))
                .map(this::settled);
    }

    /** The supplier's own cancelling happens by the clock; the ledger learns of it when somebody looks. */
    private ObjectNode settled(ObjectNode order) {
        boolean byClock = !order.has("canceled_at") && course.status(order).equals("canceled");
        if (byClock && !order.has("settled")) {
            order.put("settled", true);
            keep(order);
            record(Ledger.Deed.CANCELLED, order);
        }
        return order;
    }

    private void keep(ObjectNode order) {
        String id = Long.toString(order.path("id").asLong());
        world.put(ORDERS, id, order);
        listener.accept(id);
    }

    private void record(Ledger.Deed deed, ObjectNode order) {
        ledger.record(
                deed,
                order.path("external_id").asString(""),
                Long.toString(order.path("id").asLong()));
    }
}
