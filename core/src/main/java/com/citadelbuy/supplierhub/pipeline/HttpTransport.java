package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.WireRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient with everything it does by itself switched off: no retries, no redirects, no cookies. A timer ends an
 * attempt when its time is up, also one that drips a byte now and then.
 */
public final class HttpTransport implements Transport, AutoCloseable {

    private static final int MAX_REPLY_BYTES = 64 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supplier-deadline").factory());

    /**
     * Makes a transport.
     *
     * @param connectionsPerHost how many requests may be under way to one supplier at once
     */
    public HttpTransport(int connectionsPerHost) {
        this(client(connectionsPerHost));
    }

    HttpTransport(CloseableHttpClient client) {
        this.client = client;
    }

    private static CloseableHttpClient client(int connectionsPerHost) {
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(connectionsPerHost)
                .setMaxConnTotal(connectionsPerHost * 8)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        // A connection that the supplier has quietly closed would look like a lost reply.
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .setUserAgent("supplier-hub")
                .build();
    }

    @Override
    public Answer send(Outgoing outgoing, Duration timeLeft) throws TransportException {
        HttpUriRequestBase request = request(outgoing, timeLeft);
        AtomicBoolean timedOut = new AtomicBoolean();
        ScheduledFuture<?> end = timer.schedule(
                () -> {
                    timedOut.set(true);
                    request.cancel();
                },
                timeLeft.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, HttpTransport::read);
        } catch (IOException failed) {
            throw timedOut.get()
                    ? noAnswer(timeLeft, maybeSent(failed))
                    : new TransportException(describe(failed), maybeSent(failed));
        } catch (IllegalStateException cancelled) {
            // What the client says where the time was up just when it had got a connection.
            if (timedOut.get()) {
                throw noAnswer(timeLeft, true);
            }
            throw cancelled;
        } finally {
            end.cancel(false);
        }
    }

    private static TransportException noAnswer(Duration timeLeft, boolean maybeSent) {
        return new TransportException("No answer within " + timeLeft.toMillis() + " ms", maybeSent);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private static HttpUriRequestBase request(Outgoing outgoing, Duration timeLeft) {
        HttpUriRequestBase request = new HttpUriRequestBase(outgoing.method(), outgoing.uri());
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(timeLeft))
                .setResponseTimeout(Timeout.of(timeLeft))
                .build());
        for (WireRequest.Parameter header : outgoing.headers()) {
            request.addHeader(header.name(), header.value());
        }
        if (!outgoing.contentType().isEmpty()) {
            request.setEntity(new ByteArrayEntity(outgoing.body(), ContentType.parse(outgoing.contentType())));
        }
        return request;
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        List<WireRequest.Parameter> headers = Arrays.stream(response.getHeaders())
                .map(header -> new WireRequest.Parameter(header.getName(), String.valueOf(header.getValue())))
                .toList();
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), headers, new byte[0]);
        }
        byte[] body = entity.getContent().readNBytes(MAX_REPLY_BYTES + 1);
        if (body.length > MAX_REPLY_BYTES) {
            throw new IOException("The answer is larger than " + MAX_REPLY_BYTES + " bytes");
        }
        return new Answer(response.getCode(), headers, body);
    }

    /** Only failures to get a connection are certain; everything later may have been read by the supplier. */
    private static boolean maybeSent(IOException failed) {
        return !(failed instanceof ConnectException
                || failed instanceof ConnectTimeoutException
                || failed instanceof ConnectionRequestTimeoutException
                || failed instanceof UnknownHostException
                || failed instanceof NoRouteToHostException
                || failed instanceof SSLHandshakeException);
    }

    private static String describe(IOException failed) {
        return failed.getClass().getSimpleName() + ": " + failed.getMessage();
    }
}
