package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.access.Authenticator;
import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.api.idempotency.IdempotencyKeys;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import com.citadelbuy.supplierhub.server.platform.StartException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The server. Starts with the routes it is given and answers everything, also what is no route, in our own words.
 * Requests run on virtual threads.
 */
public final class HttpEdge implements AutoCloseable {

    private final RouteTable table;
    private final Cors cors;
    private final RequestIds requestIds;
    private final Javalin javalin;

    private HttpEdge(RouteTable table, EdgeSettings settings, Supplier<String> freshRequestId, Endpoints endpoints) {
        this.table = table;
        this.cors = new Cors(settings.corsOrigins());
        this.requestIds = new RequestIds(freshRequestId);
        this.javalin = Javalin.create(config -> configure(config, settings, endpoints));
    }

    /** Makes a route ready to work. */
    private interface Endpoints {
        Endpoint<?, ?> of(Route<?, ?> route);
    }

    /**
     * @param requestIds makes a new id for each request that brings none
     * @throws StartException when the address cannot be had
     */
    public static HttpEdge start(
            EdgeSettings settings,
            List<? extends Route<?, ?>> routes,
            Authenticator authenticator,
            IdempotencyKeys keys,
            Supplier<String> requestIds) {
        Gate gate = new Gate(authenticator, new LocalGuard(settings.corsOrigins()), settings.loopback());
        Once once = new Once(keys);
        SchemaBook book = new SchemaBook(ApiJson.mapper());
        RouteTable table = new RouteTable(routes);
        HttpEdge edge = new HttpEdge(table, settings, requestIds, route -> new Endpoint<>(route, gate, once, book));
        edge.listen(settings);
        return edge;
    }

    private void listen(EdgeSettings settings) {
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw new StartException(
                    "Cannot listen on " + settings.host() + ":" + settings.port()
                            + ": the port is taken or not ours to use; set PORT to another one.",
                    e);
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Takes no more calls and waits for those under way, as long as the settings say. */
    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config, EdgeSettings settings, Endpoints endpoints) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        JettySetup.apply(config, settings, requestIds);
        table.routes().forEach(route -> register(config, route, endpoints.of(route)));
        table.paths().forEach(path -> config.routes.addHttpHandler(HandlerType.OPTIONS, path, this::options));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> noRoute(ctx));
        config.routes.exception(Exception.class, (e, ctx) -> write(ctx, Failures.render(e, requestId(ctx))));
        config.router.javaLangErrorHandler((res, error) -> {
            res.setStatus(500);
            Failures.render(error, "");
        });
    }

    private void register(JavalinConfig config, Route<?, ?> route, Endpoint<?, ?> endpoint) {
        config.routes.addHttpHandler(
                HandlerType.findOrCreate(route.method().name()),
                route.path(),
                ctx -> write(ctx, endpoint.answer(incoming(ctx))));
        if (!route.method().writes()) {
            config.routes.addHttpHandler(
                    HandlerType.HEAD, route.path(), ctx -> write(ctx, endpoint.answer(incoming(ctx))));
        }
    }

    private Incoming incoming(Context ctx) {
        Map<String, String> headers = new HashMap<>();
        ctx.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Incoming(
                requestId(ctx),
                ctx.path(),
                ctx.pathParamMap(),
                ctx.queryString(),
                headers,
                ctx.req().getContentLengthLong(),
                ctx.req()::getInputStream);
    }

    private void options(Context ctx) {
        Set<String> methods = table.methodsAt(ctx.path());
        cors.preflight(Optional.ofNullable(ctx.header("Origin")), methods).forEach(ctx::header);
        ctx.header(RequestIds.HEADER, requestId(ctx));
        ctx.header("Allow", String.join(", ", methods)).status(204);
    }

    /** What the router found no handler for: an unknown path, or a known one with another method. */
    private void noRoute(Context ctx) {
        Set<String> methods = table.methodsAt(ctx.path());
        RequestFault fault = methods.isEmpty()
                ? RequestFault.of("not_found", "There is nothing at " + ctx.path() + ".")
                : RequestFault.with(
                        "method_not_allowed",
                        ctx.path() + " takes " + String.join(", ", methods) + ".",
                        Map.of("Allow", String.join(", ", methods)));
        write(ctx, Failures.render(fault, requestId(ctx)));
    }

    private void write(Context ctx, Rendered answer) {
        cors.headers(Optional.ofNullable(ctx.header("Origin"))).forEach(ctx::header);
        ctx.header(RequestIds.HEADER, requestId(ctx));
        ctx.header("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status());
        if (!answer.contentType().isEmpty()) {
            ctx.contentType(answer.contentType());
        }
        if (answer.body().length > 0) {
            ctx.result(answer.body());
        }
        if (answer.stream() != null && ctx.method() != HandlerType.HEAD) {
            Streaming.write(ctx, answer.stream(), failure -> write(ctx, Failures.render(failure, requestId(ctx))));
        }
    }

    private String requestId(Context ctx) {
        return ctx.attributeOrCompute(
                RequestIds.HEADER, asked -> requestIds.of(Optional.ofNullable(asked.header(RequestIds.HEADER))));
    }
}
