package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Reply;
import com.citadelbuy.supplierhub.server.api.Streamed;
import com.citadelbuy.supplierhub.server.api.errors.Problem;
import com.citadelbuy.supplierhub.server.platform.Paged;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From what a handler answers to bytes and headers. */
final class Renderer {

    private static final byte[] NO_BYTES = {};

    private Renderer() {}

    static Rendered of(Reply reply, Answer<?> answer, String path, Map<String, List<String>> query) {
        int status = answer.status() == 0 ? reply.status() : answer.status();
        Object body = answer.body();
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        if (body instanceof Paged page && page.nextCursor() != null) {
            headers.putIfAbsent("Link", next(path, query, page.nextCursor()));
        }
        return switch (reply) {
            case Reply.Empty _ -> new Rendered(status, "", headers, NO_BYTES);
            case Reply.One _, Reply.Many _ -> new Rendered(status, Rendered.JSON, headers, json(body));
            case Reply.Raw raw -> new Rendered(status, raw.contentType(), headers, raw(body));
            case Reply.Stream stream -> new Rendered(status, type(stream, headers), headers, NO_BYTES, (Streamed) body);
        };
    }

    static Rendered of(Problem problem, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (problem.retryAfter() != null) {
            all.put("Retry-After", String.valueOf(problem.retryAfter()));
        }
        return new Rendered(problem.status(), Rendered.PROBLEM, all, json(problem));
    }

    /** A stream that comes in several forms says which one it is. */
    private static String type(Reply.Stream stream, Map<String, String> headers) {
        return Optional.ofNullable(headers.remove("Content-Type")).orElse(stream.contentType());
    }

    private static byte[] json(@Nullable Object body) {
        return body == null ? NO_BYTES : ApiJson.mapper().writeValueAsBytes(body);
    }

    private static byte[] raw(@Nullable Object body) {
        return switch (body) {
            case null -> NO_BYTES;
            case byte[] bytes -> bytes;
            default -> body.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** RFC 8288. The same question with another cursor. */
    private static String next(String path, Map<String, List<String>> query, String cursor) {
        StringBuilder link = new StringBuilder("<").append(path).append('?');
        query.forEach((name, values) -> {
            if (!name.equals(QueryCheck.CURSOR)) {
                values.forEach(value -> link.append(encode(name))
                        .append('=')
                        .append(encode(value))
                        .append('&'));
            }
        });
        return link.append("cursor=")
                .append(encode(cursor))
                .append(">; rel=\"next\"")
                .toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
