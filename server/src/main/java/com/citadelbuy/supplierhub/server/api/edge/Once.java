package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.api.idempotency.Claim;
import com.citadelbuy.supplierhub.server.api.idempotency.IdempotencyKeys;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a write once per Idempotency-Key. The answer is kept before it is sent, so that a client that has gone, or lost
 * it on the way, gets it by asking again.
 */
final class Once {

    static final String HEADER = "idempotency-key";
    private static final int LONGEST_KEY = 255;
    private static final Logger LOG = LoggerFactory.getLogger(Once.class);

    private final IdempotencyKeys keys;

    Once(IdempotencyKeys keys) {
        this.keys = keys;
    }

    Rendered run(String workspaceId, String key, String method, Incoming in, byte[] body, Supplier<Rendered> work) {
        checkKey(key);
        String fingerprint = fingerprint(method, in, body);
        return switch (keys.claim(workspaceId, key, method, in.path(), fingerprint)) {
            case Claim.Granted(Claim.Ticket ticket) -> perform(ticket, in.requestId(), work);
            case Claim.Replay(byte[] answer) -> replay(answer);
            case Claim.InFlight(var pause) ->
                throw RequestFault.with(
                        "idempotency_key_in_flight",
                        "A call with this Idempotency-Key is still at work.",
                        Map.of("Retry-After", String.valueOf(pause.toSeconds())));
            case Claim.Reused _ ->
                throw RequestFault.of("idempotency_key_reused", "This Idempotency-Key was used for another request.");
        };
    }

    private Rendered perform(Claim.Ticket ticket, String requestId, Supplier<Rendered> work) {
        try {
            Rendered answer = work.get();
            settle(ticket, answer, answer.status() < 500);
            return answer;
        } catch (RuntimeException e) {
            Rendered answer = Failures.render(e, requestId);
            settle(ticket, answer, !Failures.passing(e));
            return answer;
        }
    }

    /** What was done is done: trouble in keeping the answer must not turn it into a failure for this client. */
    private void settle(Claim.Ticket ticket, Rendered answer, boolean keep) {
        try {
            if (keep) {
                keys.complete(ticket, answer.status(), Json.mapper().writeValueAsBytes(answer));
            } else {
                keys.release(ticket);
            }
        } catch (RuntimeException e) {
            LOG.error("The answer under Idempotency-Key {} could not be kept", ticket.key(), e);
        }
    }

    private static Rendered replay(byte[] answer) {
        Rendered kept = Json.mapper().readValue(answer, Rendered.class);
        Map<String, String> headers = new LinkedHashMap<>(kept.headers());
        headers.put("Idempotency-Replayed", "true");
        return new Rendered(kept.status(), kept.contentType(), headers, kept.body());
    }

    private static void checkKey(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw RequestFault.of(
                    "malformed_request",
                    "The Idempotency-Key must be 1 to " + LONGEST_KEY + " visible ASCII characters.");
        }
    }

    private static String fingerprint(String method, Incoming in, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head = method + "\n" + in.path() + "\n" + (in.query() == null ? "" : in.query()) + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
