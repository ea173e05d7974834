package com.citadelbuy.supplierhub.server.platform;

import com.citadelbuy.supplierhub.spi.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where Redis is and who we are there. Read from {@code redis://user:password@host:port/number}, with {@code rediss} for
 * TLS.
 *
 * @param user empty when the URL names none
 * @param password blank when there is none
 * @param number of the database in it
 */
public record RedisUrl(boolean tls, String host, int port, int number, String user, Secret password) {

    private static final int PORT = 6379;
    private static final String FORM = "REDIS_URL is no Redis URL: it looks like redis://:password@host:6379/0, or "
            + "rediss:// for TLS, and has nothing behind the number.";

    /** @throws StartException when it is none; the sentence does not repeat the URL, which may hold a password */
    public static RedisUrl parse(String text) {
        URI url = url(text.strip());
        String scheme = String.valueOf(url.getScheme());
        String path = String.valueOf(url.getRawPath());
        boolean redis = scheme.equals("redis") || scheme.equals("rediss");
        int port = url.getPort() < 0 ? PORT : url.getPort();
        if (!redis
                || url.getHost() == null
                || !path.matches("(/\\d{0,4})?")
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || port == 0
                || port > 65_535) {
            throw new StartException(FORM);
        }
        String[] login = url.getRawUserInfo() == null
                ? new String[] {""}
                : url.getRawUserInfo().split(":", 2);
        return new RedisUrl(
                scheme.equals("rediss"),
                url.getHost(),
                port,
                path.length() < 2 ? 0 : Integer.parseInt(path.substring(1)),
                decoded(login[0]),
                Secret.of(login.length > 1 ? decoded(login[1]) : ""));
    }

    /** The same with this password, where it has none of its own. */
    public RedisUrl orPassword(Secret other) {
        return password.isBlank() ? new RedisUrl(tls, host, port, number, user, other) : this;
    }

    /** For people: without user and password. */
    public String place() {
        return host + ":" + port + "/" + number;
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Its message holds the URL, so it is not handed on.
            throw new StartException(FORM);
        }
    }

    /** A plus sign in a password is a plus sign. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
