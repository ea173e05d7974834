package com.citadelbuy.supplierhub.server.cache;

import com.citadelbuy.supplierhub.server.platform.RedisUrl;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes connections to Redis, with the few threads that carry them. */
final class RedisDialer implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int WAITING_COMMANDS = 1_000;

    private final ClientResources resources = ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .build();
    private final RedisClient client;

    RedisDialer(RedisUrl url) {
        client = RedisClient.create(resources, uri(url));
        // Lettuce would connect again by itself and repeat what it is not sure of; a repeated write may come too late.
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(WAITING_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT)
                        .keepAlive(true)
                        .build())
                .build());
    }

    StatefulRedisConnection<byte[], byte[]> dial() {
        return client.connect(ByteArrayCodec.INSTANCE);
    }

    private static RedisURI uri(RedisUrl url) {
        RedisURI.Builder uri = RedisURI.builder()
                .withHost(url.host())
                .withPort(url.port())
                .withDatabase(url.number())
                .withSsl(url.tls())
                .withClientName("supplier-hub")
                .withTimeout(CONNECT);
        char[] password = url.password().reveal().toCharArray();
        if (!url.user().isEmpty()) {
            uri.withAuthentication(url.user(), password);
        } else if (password.length > 0) {
            uri.withPassword(password);
        }
        return uri.build();
    }

    @Override
    public void close() {
        client.shutdown();
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
