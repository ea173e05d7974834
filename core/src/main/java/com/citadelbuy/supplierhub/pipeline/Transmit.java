package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Puts the signed request together and hands it to the transport. */
final class Transmit implements Step {

    private final Transport transport;
    private final InstantSource clock;

    Transmit(Transport transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public Answer run(Call call) throws AttemptFailed {
        Duration left = Duration.between(clock.instant(), call.deadline);
        if (left.isNegative() || left.isZero()) {
            throw new AttemptFailed(
                    Failure.of(Kind.UNAVAILABLE, "No time was left to send the request"),
                    AttemptFailed.Effect.NEVER_SENT,
                    false);
        }
        Outgoing outgoing = outgoing(call.line.base(), call.signed);
        call.sent = outgoing;
        try {
            Answer answer = transport.send(outgoing, left);
            call.answer = answer;
            return answer;
        } catch (TransportException failed) {
            throw new AttemptFailed(
                    Failure.of(Kind.UNAVAILABLE, String.valueOf(failed.getMessage())),
                    failed.maybeSent() ? AttemptFailed.Effect.UNKNOWN : AttemptFailed.Effect.NEVER_SENT,
                    true);
        }
    }

    private static Outgoing outgoing(URI base, WireRequest request) {
        String query = request.query().isEmpty() ? "" : "?" + encoded(request.query());
        URI uri = URI.create(withoutSlash(base.toString()) + request.path() + query);
        if (!request.form().isEmpty()) {
            byte[] form = encoded(request.form()).getBytes(StandardCharsets.UTF_8);
            return new Outgoing(
                    request.method(), uri, request.headers(), form, "application/x-www-form-urlencoded; charset=UTF-8");
        }
        String type = request.body() == null ? "" : request.bodyType();
        return new Outgoing(request.method(), uri, request.headers(), request.bodyBytes(), type);
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static String encoded(List<WireRequest.Parameter> parameters) {
        return String.join(
                "&",
                parameters.stream()
                        .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                        .toList());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
