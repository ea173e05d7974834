package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.List;
import java.util.Optional;

/** The gate: who calls, how often, in which format, and what. */
final class Front {

    private static final String PREFIX = "/api_customer/";

    private final Limits limits;
    private final Products products;
    private final Orders orders;
    private final Feeds feeds;

    Front(Limits limits, Products products, Orders orders, Feeds feeds) {
        this.limits = limits;
        this.products = products;
        this.orders = orders;
        this.feeds = feeds;
    }

    SimReply handle(SimRequest request) {
        try {
            Optional<SimReply> feed = feeds.answer(request);
            return feed.isPresent() ? feed.get() : called(request);
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private SimReply called(SimRequest request) {
        if (!request.path().startsWith(PREFIX)) {
            throw Refusal.notFound();
        }
        String authorization = request.header("Authorization").orElseThrow(Refusal::unknownCaller);
        Account account = Account.of(authorization).orElseThrow(Refusal::badCredentials);
        limits.take(account);
        String call = request.method() + " " + withoutFormat(request).substring(PREFIX.length());
        return switch (call) {
            case "GET products" -> products.list(account, request);
            case "GET orders" -> orders.list(account, request);
            case "POST orders" -> orders.create(account, request);
            case "GET orders/documents" -> orders.documents();
            default -> documentsOfOne(account, call);
        };
    }

    private SimReply documentsOfOne(Account account, String call) {
        List<String> parts = List.of(call.split("/"));
        if (parts.size() == 3
                && parts.getFirst().equals("GET orders")
                && parts.getLast().equals("documents")) {
            return orders.documents(account, parts.get(1));
        }
        throw Refusal.notFound();
    }

    /**
     * JSON is chosen by the path's ending or by the Accept header. How XML and CSV look the documents do not say, so that
     * here there is no such page.
     */
    private static String withoutFormat(SimRequest request) {
        String path = request.path();
        if (path.endsWith(".json")) {
            return path.substring(0, path.length() - ".json".length());
        }
        if (!path.contains(".") && request.header("Accept").orElse("").contains("application/json")) {
            return path;
        }
        throw Refusal.notFound();
    }
}
