package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.node.ObjectNode;

/** A simulator's goods, of which a list takes two pages, and an import of all of them. */
@NullMarked
final class LongList {

    private static final String FEED = "DS_Global_topsellers";

    private final SyncHub hub;
    final String supplier;
    final String connection;

    LongList(SyncHub hub, String supplier) {
        this.hub = hub;
        this.supplier = supplier;
        this.connection = hub.catalog.connect(supplier);
        if (supplier.equals("aliexpress")) {
            // Its list has pages of 200 and its own goods fill more than one. One of them it does not sell to
            // everybody.
            world().remove("products", "1005006000000021");
            theirs().stream().skip(205).forEach(id -> world().remove("products", id));
        } else {
            hub.catalog.simulators.grow(supplier, 105);
        }
    }

    SyncRun start() {
        boolean feed = supplier.equals("aliexpress");
        ImportWish wish = new ImportWish(null, null, null, feed ? FEED : null, !feed, true, 10_000);
        return hub.feature.runs().importAll(SyncHub.WORKSPACE, null, connection, wish, null);
    }

    SyncRun imported() {
        return hub.toTheEnd(start());
    }

    void next(Fault fault, int times, Predicate<SimRequest> when) {
        hub.faults(supplier).next(fault, times, when);
    }

    /** Whether a request asks for a page of the list. */
    boolean isPage(SimRequest request) {
        return goods().list(request).isPresent();
    }

    /** Whether it asks for a page behind the first. */
    boolean isLaterPage(SimRequest request) {
        return isPage(request)
                && switch (supplier) {
                    case "aliexpress" ->
                        request.form().stream().anyMatch(field -> field.getKey().equals("search_id"));
                    case "printful" -> !request.query("offset").orElse("0").equals("0");
                    default -> !request.query("page").orElse("1").equals("1");
                };
    }

    /** How often a page of the list was asked for. */
    long pagesAsked() {
        return hub.catalog.simulators.requests(supplier).stream()
                .filter(this::isPage)
                .count();
    }

    /** All that the supplier has to sell, by its ids, in the order of its list. */
    List<String> theirs() {
        World world = world();
        return switch (supplier) {
            case "aliexpress" -> ids(world.all("products"), "id");
            case "printful" ->
                ids(
                        world.all(
                                "sync_products",
                                each -> each.path("store").asString().equals("11229252")),
                        "id");
            default ->
                ids(
                        world.all("products", each -> each.path("onSale").asBoolean()).stream()
                                .sorted(Comparator.comparing((ObjectNode each) -> Instant.parse(
                                                each.path("createdAt").asString()))
                                        .reversed())
                                .toList(),
                        "pid");
        };
    }

    /** What the first page of the list shows. */
    List<String> firstPage() {
        return theirs().subList(0, supplier.equals("aliexpress") ? 200 : 100);
    }

    /** The supplier has a product more, which its list shows where its newest are: first at CJdropshipping, else last. */
    void putOneMoreIn() {
        hub.catalog.simulators.grow(supplier, theirs().size() + 1);
        if (supplier.equals("cjdropshipping")) {
            ObjectNode newest = world().get("products", theirs().getLast()).orElseThrow();
            world().put("products", theirs().getLast(), newest.put("createdAt", "2026-03-01T00:00:00Z"));
        }
    }

    private static List<String> ids(List<ObjectNode> documents, String field) {
        return documents.stream().map(each -> each.path(field).asString()).toList();
    }

    /** What we have, by the supplier's ids. */
    Set<String> ours() {
        List<String> found = hub.catalog.database.withHandle(handle -> handle.createQuery(
                        "SELECT supplier_product_id FROM products WHERE gone_at IS NULL AND connection_id = :connection")
                .bind("connection", connection)
                .mapTo(String.class)
                .list());
        return new TreeSet<>(found);
    }

    World world() {
        return Objects.requireNonNull(hub.catalog.worlds.get(supplier));
    }

    private Catalogued goods() {
        return (Catalogued) hub.catalog.simulators.simulator(supplier);
    }
}
