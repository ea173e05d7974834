package com.citadelbuy.supplierhub.server.cache;

import com.citadelbuy.supplierhub.server.platform.RedisUrl;
import com.citadelbuy.supplierhub.spi.Secret;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/** A Redis of a test's own, with a password, that can be killed and started again on the same port. */
@NullMarked
public final class TestRedis implements AutoCloseable {

    private static final String PASSWORD = "p@ss word";

    private final RedisClient client = RedisClient.create();
    private final int port = freePort();
    private RedisServer server = start();

    public RedisUrl url() {
        return new RedisUrl(false, "127.0.0.1", port, 1, "", Secret.of(PASSWORD));
    }

    /** As an operator writes it. */
    public String text() {
        return "redis://:" + PASSWORD.replace("@", "%40").replace(" ", "%20") + "@127.0.0.1:" + port + "/1";
    }

    public void kill() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startAgain() {
        server = start();
    }

    /** All keys of the hub in it. */
    public List<String> keys() {
        return ask(redis -> redis.keys("*"));
    }

    /** The keys of values, not of the epoch. */
    public List<String> valueKeys() {
        return keys().stream().filter(key -> !key.endsWith(":epoch")).toList();
    }

    public <T extends @Nullable Object> T ask(Function<RedisCommands<String, String>, T> question) {
        RedisURI uri = RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withDatabase(1)
                .withPassword(PASSWORD.toCharArray())
                .build();
        try (StatefulRedisConnection<String, String> connection = client.connect(uri)) {
            return question.apply(connection.sync());
        }
    }

    private RedisServer start() {
        try {
            RedisServer started = RedisServer.newRedisServer()
                    .bind("127.0.0.1")
                    .port(port)
                    .setting("requirepass \"" + PASSWORD + "\"")
                    .setting("save \"\"")
                    .build();
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.shutdown();
        kill();
    }
}
