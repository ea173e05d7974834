package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import com.citadelbuy.supplierhub.spi.WebhookVerification;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what suppliers send to the addresses of connections: found by the token, proven as the supplier's definition says,
 * stored, then acknowledged.
 */
public final class SupplierDoor {

    /** Another replica may have closed or re-keyed it; here that is known at once. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** What there is behind a token. */
    private record Behind(Connection connection, byte[] tokenHash, WebhookRules rules, WebhookVerification.Keys keys) {}

    private final WebhookSwitch rules;
    private final WebhookStore store;
    private final WebhookTokens tokens;
    private final Connections connections;
    private final InboxWriter writer;
    private final Ids ids;
    private final WebhookFigures figures;
    private final InstantSource clock;
    private final Cache<String, Behind> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    SupplierDoor(
            WebhookSwitch rules,
            WebhookStore store,
            WebhookTokens tokens,
            Connections connections,
            InboxWriter writer,
            Ids ids,
            WebhookFigures figures,
            InstantSource clock) {
        this.rules = rules;
        this.store = store;
        this.tokens = tokens;
        this.connections = connections;
        this.writer = writer;
        this.ids = ids;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Judges and stores.
     *
     * @param headers by lower-case name
     */
    public Receipt take(
            String supplier, String token, Map<String, String> headers, Map<String, String> query, byte[] body) {
        rules.refuseIfOff();
        Receipt receipt = received(supplier, token, headers, query, body);
        // An unknown address may name anything as its supplier, and each name would be a figure of its own.
        figures.received(receipt instanceof Receipt.Unknown ? "unknown" : supplier, receipt);
        return receipt;
    }

    private Receipt received(
            String supplier, String token, Map<String, String> headers, Map<String, String> query, byte[] body) {
        byte[] hash = WebhookTokens.hash(token);
        Instant now = clock.instant();
        WebhookDelivery delivery = new WebhookDelivery(headers, query, body, now);
        String name = HexFormat.of().formatHex(hash);
        boolean remembered = known.getIfPresent(name) != null;
        Optional<Behind> behind = behind(name, supplier, hash);
        if (behind.isEmpty()) {
            return new Receipt.Unknown();
        }
        WebhookVerdict verdict = judge(behind.get(), delivery);
        if (verdict instanceof WebhookVerdict.Refused && remembered) {
            known.invalidate(name);
            behind = behind(name, supplier, hash);
            if (behind.isEmpty()) {
                return new Receipt.Unknown();
            }
            verdict = judge(behind.get(), delivery);
        }
        return switch (verdict) {
            case WebhookVerdict.Signed _ -> stored(behind.get(), delivery, Arrival.SIGNED);
            case WebhookVerdict.Unsigned _ -> stored(behind.get(), delivery, Arrival.UNSIGNED);
            case WebhookVerdict.Refused(String reason) -> {
                Connection connection = behind.get().connection();
                store.refused(connection.workspaceId(), connection.id(), now);
                yield new Receipt.Refused(reason);
            }
        };
    }

    /** What is known of tokens and keys is read anew. */
    void forget() {
        known.invalidateAll();
    }

    private static WebhookVerdict judge(Behind behind, WebhookDelivery delivery) {
        return behind.rules().verification().judge(delivery, behind.keys());
    }

    private Optional<Behind> behind(String name, String supplier, byte[] hash) {
        @Nullable Behind found = known.getIfPresent(name);
        if (found == null) {
            found = read(hash).orElse(null);
            if (found != null) {
                known.put(name, found);
            }
        }
        return Optional.ofNullable(found)
                .filter(each -> MessageDigest.isEqual(each.tokenHash(), hash)
                        && each.connection().supplier().equals(supplier));
    }

    private Optional<Behind> read(byte[] hash) {
        Optional<WebhookStore.Row> row = store.byToken(hash).filter(each -> !each.over());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Connection connection =
                connections.get(row.get().workspaceId(), row.get().id());
        @Nullable WebhookRules how = connections.definition(connection).webhooks();
        if (how == null || connection.status() == Connection.Status.DISCONNECTED) {
            return Optional.empty();
        }
        WebhookVerification.Keys keys =
                connections.verificationKeys(connection, tokens.keys(row.get()).registrations());
        return Optional.of(new Behind(connection, row.get().tokenHash(), how, keys));
    }

    /** What came sealed is kept opened, so that all who read it later need no key. */
    private Receipt stored(Behind behind, WebhookDelivery sent, String verdict) {
        Connection connection = behind.connection();
        WebhookDelivery delivery = behind.rules().verification().opened(sent, behind.keys());
        String id = ids.next("hook");
        Arrival arrival = new Arrival(
                connection.workspaceId(),
                id,
                delivery.receivedAt(),
                connection.id(),
                connection.id(),
                connection.supplier(),
                null,
                verdict,
                delivery.body().length,
                List.of(key(behind.rules(), delivery, verdict)),
                new Envelope(delivery.headers(), delivery.query(), delivery.body()));
        return writer.store(arrival)
                .<Receipt>map(stored -> new Receipt.Stored(stored, !stored.equals(id)))
                .orElseGet(Receipt.Full::new);
    }

    /**
     * A forger who knows the address must not be able to use up the id of an event that the supplier then tells, signed: an
     * unsigned delivery has keys of its own.
     */
    private static String key(WebhookRules rules, WebhookDelivery delivery, String verdict) {
        String known = WireDelivery.eventId(rules, delivery)
                .map(InboxKeys::event)
                .orElseGet(() -> InboxKeys.body(delivery.body()));
        return verdict + " " + known;
    }
}
