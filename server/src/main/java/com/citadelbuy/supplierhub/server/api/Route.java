package com.citadelbuy.supplierhub.server.api;

import com.citadelbuy.supplierhub.server.access.Scope;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One operation of the API as data: what it takes, what it answers, who may call it and what it does. From this table
 * come the server's routing, validation, authentication, idempotency and the OpenAPI document.
 *
 * <pre>{@code
 * Route.post("/api/v1/orders")
 *         .tag("Orders")
 *         .summary("Place an order")
 *         .description("Answers as soon as the order is written; a worker places it.")
 *         .body(PlaceOrderRequest.class)
 *         .answers(202, OrderView.class)
 *         .handle(call -> Answer.of(OrderView.of(orders.place(call.workspaceId(), call.body()))));
 * }</pre>
 *
 * @param path with parameters in braces, as in {@code /api/v1/orders/{order_id}}
 */
public record Route<I, O>(
        Method method,
        String path,
        RouteNotes notes,
        Access access,
        List<QueryParam> query,
        boolean anyQuery,
        boolean paged,
        Body body,
        Reply reply,
        Handler<I, O> handler) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z0-9_]+)}");

    public Route {
        query = List.copyOf(query);
    }

    /** Who may call. */
    public sealed interface Access {

        /** A key with this scope. */
        record Key(Scope scope) implements Access {}

        /** Everybody, from anywhere. */
        record Open() implements Access {}

        /** Everybody while we listen on a loopback address only, else a key with the read scope. */
        record OpenOnLoopback() implements Access {}
    }

    public static RouteDraft<Nothing, Nothing> get(String path) {
        return RouteDraft.of(Method.GET, path);
    }

    public static RouteDraft<Nothing, Nothing> post(String path) {
        return RouteDraft.of(Method.POST, path);
    }

    public static RouteDraft<Nothing, Nothing> put(String path) {
        return RouteDraft.of(Method.PUT, path);
    }

    public static RouteDraft<Nothing, Nothing> patch(String path) {
        return RouteDraft.of(Method.PATCH, path);
    }

    public static RouteDraft<Nothing, Nothing> delete(String path) {
        return RouteDraft.of(Method.DELETE, path);
    }

    /** In the order of the path. */
    public List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Whether repeats with the same Idempotency-Key are answered from the store: every write that asks for a key. */
    public boolean idempotent() {
        return method.writes() && access instanceof Access.Key;
    }
}
