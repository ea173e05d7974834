package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.platform.outbound.OutboundCall;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundClient;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundException;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundRefused;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundReply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries a letter to its receiver, signed for this attempt, and brings back what was said. Waits for the outside. */
final class Courier {

    /** What is to be carried. */
    record Letter(String id, String url, String contentType, byte[] body, List<SigningKey> keys) {

        @Override
        public String toString() {
            return "Letter[" + id + "]";
        }
    }

    private static final Duration WITHIN = Duration.ofSeconds(15);
    private static final int READ = 4096;

    private final OutboundClient client;
    private final InstantSource clock;

    Courier(OutboundClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    Reply carry(Letter letter) {
        Instant started = clock.instant();
        try {
            OutboundReply reply = client.send(call(letter, started.getEpochSecond()));
            boolean success = reply.status() >= 200 && reply.status() < 300;
            return new Reply(
                    reply.status(),
                    success ? null : said(reply.status()),
                    Excerpt.of(reply.body()),
                    notBefore(reply.header("retry-after").orElse(null)),
                    started,
                    since(started));
        } catch (OutboundRefused refused) {
            return unanswered(refused.sentence(), started);
        } catch (OutboundException failed) {
            return unanswered(failed.sentence(), started);
        }
    }

    private OutboundCall call(Letter letter, long timestamp) throws OutboundRefused {
        String signatures = letter.keys().stream()
                .map(key -> key.sign(letter.id(), timestamp, letter.body()))
                .collect(Collectors.joining(" "));
        Map<String, String> headers = Map.of(
                "webhook-id",
                letter.id(),
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                signatures);
        return OutboundCall.post(
                client.guard().url(letter.url()), headers, letter.contentType(), letter.body(), WITHIN, READ);
    }

    private Reply unanswered(String sentence, Instant started) {
        return new Reply(null, sentence, null, null, started, since(started));
    }

    private Duration since(Instant started) {
        return Duration.between(started, clock.instant());
    }

    private static String said(int status) {
        return status >= 300 && status < 400
                ? "It answered " + status + "; a redirect is not followed: change the endpoint's URL."
                : "It answered " + status + ".";
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3). */
    private @Nullable Instant notBefore(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return null;
        }
        String text = retryAfter.strip();
        if (text.matches("[0-9]{1,9}")) {
            return clock.instant().plusSeconds(Long.parseLong(text));
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME
                    .parse(text, Instant::from)
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
