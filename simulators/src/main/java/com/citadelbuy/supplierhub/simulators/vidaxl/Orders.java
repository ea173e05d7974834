package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls about orders: placing them unpaid, finding them, their invoices. */
final class Orders {

    private final Catalogue catalogue;
    private final OrderBook book;

    Orders(Catalogue catalogue, OrderBook book) {
        this.catalogue = catalogue;
        this.book = book;
    }

    SimReply create(Account account, SimRequest request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean json = type.split(";")[0].strip().equals("application/json");
        if (!json || !(request.json() instanceof ObjectNode body)) {
            throw Refusal.badParameter("Could not create order");
        }
        Order order = book.place(account, OrderForm.read(catalogue, account.market(), body));
        return SimReply.json(200, SimJson.object().set("order", OrderViews.created(order)));
    }

    SimReply list(Account account, SimRequest request) {
        Predicate<Order> wanted = new OrderSearch(request, book.now())
                .wanted(order -> Integer.toString(book.state(order).status().id()));
        ArrayNode list = SimJson.array();
        book.all(account).stream()
                .filter(wanted)
                .forEach(order -> list.addObject().set("order", OrderViews.listed(order, book.state(order))));
        return SimReply.json(200, list);
    }

    /** That there are invoices is documented and how one looks is not, so that none is ever shown. */
    SimReply documents() {
        return SimReply.json(200, SimJson.array());
    }

    SimReply documents(Account account, String id) {
        if (book.own(account, id).isEmpty()) {
            throw Refusal.notFound();
        }
        return documents();
    }
}
