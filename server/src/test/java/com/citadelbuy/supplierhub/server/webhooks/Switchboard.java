package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.signing.Hmac;
import com.citadelbuy.supplierhub.testkit.synthetic.Altered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What Printful keeps: one registration, with keys of its own each time it is made. */
@NullMarked
final class Switchboard implements ManageWebhooks {

    static final String BODY = "{\"type\":\"order_created\",\"occurred_at\":\"2026-03-04T09:00:00Z\",\"retries\":0,"
            + "\"data\":{\"order\":{\"id\":424242}}}";

    @Nullable
    WebhookRegistration held;

    @Nullable
    Failure refusal;

    @Nullable
    Instant expires;

    boolean losesReplies;
    boolean partlyOff;
    int made;

    @Override
    public WebhookRegistration register(URI callback) {
        refuseIfTold(callback);
        made++;
        partlyOff = false;
        WebhookRegistration fresh =
                new WebhookRegistration(callback, List.of("order_created"), true, keys(made), expires);
        held = fresh;
        if (losesReplies) {
            throw new SupplierException(Failure.of(Failure.Kind.OUTCOME_UNKNOWN, "no answer came"));
        }
        return fresh;
    }

    private void refuseIfTold(URI callback) {
        Failure now = refusal;
        if (now != null) {
            throw new SupplierException(Failure.of(now.kind(), now.message() + ": " + callback));
        }
    }

    private static Map<String, Secret> keys(int number) {
        return Map.of("public_key", Secret.of("pub" + number), "secret_key", Secret.of("0a0b0c0" + number));
    }

    @Override
    public List<WebhookRegistration> registered() {
        WebhookRegistration now = held;
        if (now == null) {
            return List.of();
        }
        WebhookRegistration shown =
                new WebhookRegistration(now.callback(), now.topics(), true, Map.of(), now.expires());
        return partlyOff
                ? List.of(
                        shown,
                        new WebhookRegistration(now.callback(), List.of("stock"), false, Map.of(), now.expires()))
                : List.of(shown);
    }

    @Override
    public void remove(WebhookRegistration registration) {
        refuseIfTold(registration.callback());
        held = null;
    }

    /** Headers of a delivery of the n-th registration. */
    static Map<String, String> signed(int number) {
        byte[] key = HexFormat.of().parseHex("0a0b0c0" + number);
        byte[] mac = Hmac.sha256(key, BODY.getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "x-pf-webhook-signature", HexFormat.of().formatHex(mac), "x-pf-webhook-public-key", "pub" + number);
    }

    /** The standard ones, whose Printful is asked here. */
    Parts parts() {
        Parts standard = Parts.standard();
        List<SupplierDefinition> suppliers = standard.suppliers().stream()
                .map(each ->
                        each.id().equals("printful") ? Altered.ability(each, ManageWebhooks.class, _ -> this) : each)
                .toList();
        return new Parts(suppliers, standard.simulators());
    }
}
