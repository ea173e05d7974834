package com.citadelbuy.supplierhub.server.api;

import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Paged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@link Route} on its way to its handler. Immutable; each word answers a new draft. */
public final class RouteDraft<I, O> {

    private final Method method;
    private final String path;
    private final RouteNotes notes;
    private final Route.Access access;
    private final List<QueryParam> query;
    private final boolean anyQuery;
    private final boolean paged;
    private final Body body;
    private final Reply reply;

    private RouteDraft(
            Method method,
            String path,
            RouteNotes notes,
            Route.Access access,
            List<QueryParam> query,
            boolean anyQuery,
            boolean paged,
            Body body,
            Reply reply) {
        this.method = method;
        this.path = path;
        this.notes = notes;
        this.access = access;
        this.query = query;
        this.anyQuery = anyQuery;
        this.paged = paged;
        this.body = body;
        this.reply = reply;
    }

    static RouteDraft<Nothing, Nothing> of(Method method, String path) {
        Scope scope = method.writes() ? Scope.WRITE : Scope.READ;
        return new RouteDraft<>(
                method,
                path,
                RouteNotes.empty(),
                new Route.Access.Key(scope),
                List.of(),
                false,
                false,
                new Body.None(),
                new Reply.Empty(204));
    }

    /** The chapter of the documentation it stands in. */
    public RouteDraft<I, O> tag(String tag) {
        return with(new RouteNotes(tag, notes.summary(), notes.description(), notes.parameters(), notes.hidden()));
    }

    /** A few words without a full stop, as in "Place an order". */
    public RouteDraft<I, O> summary(String summary) {
        return with(new RouteNotes(notes.tag(), summary, notes.description(), notes.parameters(), notes.hidden()));
    }

    /** What the caller needs to know beyond the schema; CommonMark. */
    public RouteDraft<I, O> description(String description) {
        return with(new RouteNotes(notes.tag(), notes.summary(), description, notes.parameters(), notes.hidden()));
    }

    /** What a path parameter is. */
    public RouteDraft<I, O> parameter(String name, String description) {
        Map<String, String> more = new HashMap<>(notes.parameters());
        more.put(name, description);
        return with(new RouteNotes(notes.tag(), notes.summary(), notes.description(), more, notes.hidden()));
    }

    /** A page for people that the OpenAPI document leaves out. */
    public RouteDraft<I, O> hidden() {
        return with(new RouteNotes(notes.tag(), notes.summary(), notes.description(), notes.parameters(), true));
    }

    /** Another scope than the usual one (read for GET, write for the rest). */
    public RouteDraft<I, O> scope(Scope scope) {
        return with(new Route.Access.Key(scope));
    }

    /** No key asked, as for webhooks of suppliers, which prove themselves otherwise. */
    public RouteDraft<I, O> open() {
        return with(new Route.Access.Open());
    }

    /** No key asked while the service listens on a loopback address only. */
    public RouteDraft<I, O> openOnLoopback() {
        return with(new Route.Access.OpenOnLoopback());
    }

    public RouteDraft<I, O> query(QueryParam... parameters) {
        List<QueryParam> more = new ArrayList<>(query);
        more.addAll(List.of(parameters));
        return new RouteDraft<>(method, path, notes, access, more, anyQuery, paged, body, reply);
    }

    /** Takes whatever parameters come, for call backs whose sender adds its own. */
    public RouteDraft<I, O> anyQuery() {
        return new RouteDraft<>(method, path, notes, access, query, true, paged, body, reply);
    }

    /** Takes a JSON body of at most 1 MiB that fits the record's schema. */
    public <B> RouteDraft<B, O> body(Class<B> type) {
        return body(type, Body.MEBIBYTE);
    }

    public <B> RouteDraft<B, O> body(Class<B> type, int limit) {
        return json(new Body.Json(type, limit, false));
    }

    /** The same for a record whose members may all be left out, and with them the body. */
    public <B> RouteDraft<B, O> optionalBody(Class<B> type) {
        return json(new Body.Json(type, Body.MEBIBYTE, true));
    }

    private <B> RouteDraft<B, O> json(Body.Json json) {
        return new RouteDraft<>(method, path, notes, access, query, anyQuery, paged, json, reply);
    }

    /** Takes bytes as they come; no content types = any. */
    public RouteDraft<byte[], O> bytes(int limit, String... contentTypes) {
        Body bytes = new Body.Bytes(List.of(contentTypes), limit);
        return new RouteDraft<>(method, path, notes, access, query, anyQuery, paged, bytes, reply);
    }

    /** Answers one JSON object. */
    public <B> RouteDraft<I, B> answers(int status, Class<B> type) {
        return new RouteDraft<>(method, path, notes, access, query, anyQuery, paged, body, new Reply.One(status, type));
    }

    /** Answers a list by pages, with the parameters {@code limit} and {@code cursor}; see {@link Call#page()}. */
    public <B> RouteDraft<I, Page<B>> answersPageOf(Class<B> item) {
        return new RouteDraft<>(method, path, notes, access, query, anyQuery, true, body, new Reply.Many(200, item));
    }

    /** Answers a list by pages in a record of its own, which tells more than {@link Page} does. */
    public <B extends Paged> RouteDraft<I, B> answersPages(Class<B> type) {
        return new RouteDraft<>(method, path, notes, access, query, anyQuery, true, body, new Reply.One(200, type));
    }

    /** Answers a whole list at once, in the same shape as a page but without its parameters. */
    public <B> RouteDraft<I, Page<B>> answersListOf(int status, Class<B> item) {
        return new RouteDraft<>(
                method, path, notes, access, query, anyQuery, false, body, new Reply.Many(status, item));
    }

    public RouteDraft<I, Nothing> answersNothing(int status) {
        return new RouteDraft<>(method, path, notes, access, query, anyQuery, paged, body, new Reply.Empty(status));
    }

    /** Answers text that is no JSON of ours. */
    public RouteDraft<I, String> answersText(String contentType) {
        return new RouteDraft<>(
                method, path, notes, access, query, anyQuery, paged, body, new Reply.Raw(200, contentType));
    }

    public RouteDraft<I, byte[]> answersBytes(String contentType) {
        return new RouteDraft<>(
                method, path, notes, access, query, anyQuery, paged, body, new Reply.Raw(200, contentType));
    }

    /** Answers text or bytes that are written while they are sent. Only for reading: no Idempotency-Key could keep it. */
    public RouteDraft<I, Streamed> answersStream(String contentType) {
        if (method.writes()) {
            throw new IllegalArgumentException("A write does not answer with a stream: " + path);
        }
        return new RouteDraft<>(
                method, path, notes, access, query, anyQuery, paged, body, new Reply.Stream(200, contentType));
    }

    /** The end of the sentence. */
    public Route<I, O> handle(Handler<I, O> handler) {
        return new Route<>(method, path, notes, access, query, anyQuery, paged, body, reply, handler);
    }

    private RouteDraft<I, O> with(RouteNotes changed) {
        return new RouteDraft<>(method, path, changed, access, query, anyQuery, paged, body, reply);
    }

    private RouteDraft<I, O> with(Route.Access changed) {
        return new RouteDraft<>(method, path, notes, changed, query, anyQuery, paged, body, reply);
    }
}
