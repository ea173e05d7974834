package com.citadelbuy.supplierhub.server.platform.outbound;

import com.citadelbuy.supplierhub.server.platform.outbound.OutboundException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls places that users named, under the eyes of the guard: each connection goes to an address that was looked at for it, by
 * no proxy, and an answer may be neither endless nor slow. What the library does by itself is switched off: retries, redirects,
 * cookies, and unpacking, by which little becomes much.
 */
public final class OutboundClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int HEADERS = 100;
    private static final int HEADER_BYTES = 8192;

    private final OutboundGuard guard;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-deadline").factory());

    /**
     * Makes a client.
     *
     * @param callsPerHost how many may be under way to one host at once
     * @param calls how many in all
     */
    public OutboundClient(OutboundGuard guard, int callsPerHost, int calls) {
        this.guard = guard;
        this.client = HttpClients.custom()
                .setConnectionManager(connections(guard, callsPerHost, calls))
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .setUserAgent("supplier-hub")
                .build();
    }

    /** Checks a place before it is written down; see {@link OutboundGuard#resolvedUrl}. */
    public OutboundGuard guard() {
        return guard;
    }

    /**
     * Calls, and follows redirects as far as the call allows. The answer may have any status.
     *
     * @throws OutboundException when none came; a call that sends may have had its effect nevertheless
     */
    public OutboundReply send(OutboundCall call) throws OutboundException {
        long end = System.nanoTime() + call.within().toNanos();
        OutboundCall next = call;
        OutboundReply reply = attempt(next);
        while (reply.redirects() && next.redirects() > 0) {
            next = next.redirected(target(next.url(), reply), Duration.ofNanos(end - System.nanoTime()));
            reply = attempt(next);
        }
        return reply;
    }

    private OutboundUrl target(OutboundUrl from, OutboundReply reply) throws OutboundException {
        try {
            OutboundUrl to = guard.url(
                    from.uri().resolve(reply.header("location").orElse("")).toString());
            if (from.scheme().equals("https") && !to.scheme().equals("https")) {
                throw new OutboundException(Kind.REFUSED, "It redirects from https to http.");
            }
            return to;
        } catch (OutboundRefused refused) {
            throw new OutboundException(Kind.REFUSED, "It redirects elsewhere. " + refused.sentence());
        } catch (IllegalArgumentException unreadable) {
            throw new OutboundException(Kind.BROKEN, "It redirects to what is no URL.");
        }
    }

    private OutboundReply attempt(OutboundCall call) throws OutboundException {
        if (!call.within().isPositive()) {
            throw timedOut();
        }
        HttpUriRequestBase request = request(call);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = timer.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                call.within().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> ReplyReader.read(response, call.replyBytes()));
        } catch (ReplyReader.Enough enough) {
            return enough.reply();
        } catch (IOException failed) {
            throw late.get() ? timedOut() : failure(failed);
        } finally {
            end.cancel(false);
        }
    }

    private static OutboundException timedOut() {
        return new OutboundException(Kind.TIMED_OUT, "No whole answer came in time.");
    }

    private static OutboundException failure(IOException failed) {
        OutboundRefused refused = OutboundGuard.RefusedHost.in(failed);
        if (refused != null) {
            return new OutboundException(Kind.REFUSED, refused.sentence());
        }
        return switch (failed) {
            case UnknownHostException _ -> new OutboundException(Kind.UNKNOWN_HOST, "The host has no address now.");
            case ConnectException _ -> new OutboundException(Kind.NO_CONNECTION, "No connection could be made.");
            case NoRouteToHostException _ -> new OutboundException(Kind.NO_CONNECTION, "There is no way to the host.");
            case SSLException _ ->
                new OutboundException(Kind.TLS, "No safe connection could be made: the certificate or the protocol.");
            case InterruptedIOException _ -> timedOut();
            default ->
                new OutboundException(
                        Kind.BROKEN,
                        "The answer broke off or was none (" + failed.getClass().getSimpleName() + ").");
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private static PoolingHttpClientConnectionManager connections(OutboundGuard guard, int callsPerHost, int calls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedNames(guard))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(HEADERS)
                                .setMaxLineLength(HEADER_BYTES)
                                .build())
                        .build())
                .setMaxConnPerRoute(callsPerHost)
                .setMaxConnTotal(calls)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
    }

    private static HttpUriRequestBase request(OutboundCall call) {
        HttpUriRequestBase request =
                new HttpUriRequestBase(call.method(), call.url().uri());
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(call.within()))
                .setResponseTimeout(Timeout.of(call.within()))
                .setProtocolUpgradeEnabled(false)
                .build());
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            request.addHeader(header.getKey(), header.getValue());
        }
        if (!call.contentType().isEmpty()) {
            request.setEntity(new ByteArrayEntity(call.body(), ContentType.parse(call.contentType())));
        }
        return request;
    }
}
