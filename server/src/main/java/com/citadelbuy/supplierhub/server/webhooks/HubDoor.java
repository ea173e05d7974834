package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in what is told in the hub's own form: proven by {@code WEBHOOK_SECRET}, stored, then acknowledged. */
public final class HubDoor {

    /** Whose secret it is: there is one for the whole hub. */
    private static final String WORKSPACE = "default";

    private final WebhookSwitch rules;
    private final InboxWriter writer;
    private final Ids ids;
    private final WebhookFigures figures;
    private final InstantSource clock;

    HubDoor(WebhookSwitch rules, InboxWriter writer, Ids ids, WebhookFigures figures, InstantSource clock) {
        this.rules = rules;
        this.writer = writer;
        this.ids = ids;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * What is wrong with its proof; empty when it is proven.
     *
     * @param headers by lower-case name
     */
    public Optional<String> flaw(Map<String, String> headers, byte[] body) {
        rules.refuseIfOff();
        @Nullable Secret secret = rules.secret();
        if (secret == null) {
            throw new Refusal.Unavailable(
                    "webhook_secret_missing", "WEBHOOK_SECRET is not set, so nothing can be proven by it.");
        }
        return HubSignature.flaw(secret, headers, body, clock.instant());
    }

    /** Stores what was proven; the same delivery once. */
    public Receipt take(HubMessage.Kind kind, Map<String, String> headers, byte[] body) {
        String id = ids.next("hook");
        Instant now = clock.instant();
        String delivery =
                Objects.requireNonNull(headers.get(HubSignature.DELIVERY)).strip();
        Arrival arrival = new Arrival(
                WORKSPACE,
                id,
                now,
                Arrival.HUB,
                null,
                null,
                kind.word(),
                Arrival.SIGNED,
                body.length,
                keys(kind, delivery, headers, body),
                new Envelope(headers, Map.of(), body));
        Receipt receipt = writer.store(arrival)
                .<Receipt>map(stored -> new Receipt.Stored(stored, !stored.equals(id)))
                .orElseGet(Receipt.Full::new);
        figures.received(Arrival.HUB, receipt);
        return receipt;
    }

    /** The id of a delivery is not signed: who sends what was overheard under another one repeats the time and the body. */
    private static List<String> keys(HubMessage.Kind kind, String delivery, Map<String, String> headers, byte[] body) {
        return List.of(
                InboxKeys.event(kind.word() + " " + delivery), InboxKeys.body(HubSignature.signed(headers, body)));
    }
}
