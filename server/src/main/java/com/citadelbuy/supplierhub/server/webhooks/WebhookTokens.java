package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** What makes a connection's address unguessable: 256 random bits, kept hashed and sealed. */
final class WebhookTokens {

    private final RandomGenerator random;
    private final Vault vault;

    /** @param random cannot be guessed */
    WebhookTokens(RandomGenerator random, Vault vault) {
        this.random = random;
        this.vault = vault;
    }

    Secret fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static byte[] hash(String token) {
        return InboxKeys.hash(token.getBytes(StandardCharsets.UTF_8));
    }

    byte[] seal(String workspaceId, String connectionId, Secret token) {
        return vault.seal(token, new Vault.Place(workspaceId, connectionId, "webhook_token"));
    }

    Secret open(WebhookStore.Row row) {
        return vault.openSecret(row.sealedToken(), new Vault.Place(row.workspaceId(), row.id(), "webhook_token"));
    }

    byte[] seal(String workspaceId, String connectionId, KeyRing keys) {
        return vault.seal(keys.bytes(), new Vault.Place(workspaceId, connectionId, "webhook_keys"));
    }

    KeyRing keys(WebhookStore.Row row) {
        byte[] sealed = row.sealedKeys();
        return sealed == null
                ? KeyRing.NONE
                : KeyRing.of(vault.open(sealed, new Vault.Place(row.workspaceId(), row.id(), "webhook_keys")));
    }
}
