package com.citadelbuy.supplierhub.server.api;

import com.citadelbuy.supplierhub.server.access.ApiKey;
import com.citadelbuy.supplierhub.server.access.ApiKeys;
import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Making, listing and revoking API keys. */
public final class KeyRoutes {

    private static final String TAG = "API keys";

    private final ApiKeys keys;

    public KeyRoutes(ApiKeys keys) {
        this.keys = keys;
    }

    @Describe("A key to be made.")
    public record CreateKeyRequest(
            @Describe("What it is for, so that people know whom they shut out.")
            @Size(min = 1, max = 100)
            @Example("shop backend")
            String name,

            @Describe("What it may do; each scope includes those before it: read, write, admin.")
            @Size(min = 1, max = 3)
            @Example("[\"write\"]")
            Set<Scope> scopes) {}

    @Describe("An API key without its secret.")
    public record KeyView(
            @Example("key_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,
            @Example("shop backend") String name,

            @Describe("How the key begins, to tell it from others.") @Example("shk_9f2c41d07a")
            String prefix,

            List<Scope> scopes,
            Instant createdAt,

            @Describe("To the minute; absent = never used.") @Nullable
            Instant lastUsedAt) {

        static KeyView of(ApiKey key) {
            return new KeyView(
                    key.id(),
                    key.name(),
                    "shk_" + key.prefix(),
                    key.scopes().stream().sorted().toList(),
                    key.createdAt(),
                    key.lastUsedAt());
        }
    }

    @Describe("A new API key and, this once, its secret.")
    public record CreatedKeyView(
            KeyView key,

            @Describe("The whole key. Keep it: it cannot be read again.") @Example("shk_9f2c41d07a_…")
            String secret) {}

    public List<Route<?, ?>> routes() {
        return List.of(create(), list(), revoke());
    }

    private Route<?, ?> create() {
        return Route.post("/api/v1/keys")
                .tag(TAG)
                .summary("Make an API key")
                .description(
                        "The answer holds the key in plain text, once. From the first key on, every call needs one;"
                                + " give the first one the scope admin.")
                .scope(Scope.ADMIN)
                .body(CreateKeyRequest.class)
                .answers(201, CreatedKeyView.class)
                .handle(this::create);
    }

    private Answer<CreatedKeyView> create(Call<CreateKeyRequest> call) {
        ApiKeys.Created created =
                keys.create(call.workspaceId(), call.body().name(), call.body().scopes());
        KeyView view = KeyView.of(created.key());
        return Answer.of(new CreatedKeyView(view, created.plain().reveal())).location("/api/v1/keys/" + view.id());
    }

    private Route<?, ?> list() {
        return Route.get("/api/v1/keys")
                .tag(TAG)
                .summary("List the API keys")
                .description("All that are not revoked, the newest first.")
                .scope(Scope.ADMIN)
                .answersListOf(200, KeyView.class)
                .handle(call -> Answer.of(new Page<>(
                        keys.list(call.workspaceId()).stream().map(KeyView::of).toList(), null)));
    }

    private Route<?, ?> revoke() {
        return Route.delete("/api/v1/keys/{key_id}")
                .tag(TAG)
                .summary("Revoke an API key")
                .description("It is refused from now on, by other replicas within ten seconds. A revoked key cannot be"
                        + " brought back.")
                .parameter("key_id", "The id of the key, not the key itself.")
                .scope(Scope.ADMIN)
                .answersNothing(204)
                .handle(call -> {
                    keys.revoke(call.workspaceId(), call.path("key_id"));
                    return Answer.nothing();
                });
    }
}
