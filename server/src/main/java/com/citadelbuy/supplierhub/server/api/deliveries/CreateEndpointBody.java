package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.Change;
import com.citadelbuy.supplierhub.server.deliveries.Format;
import com.citadelbuy.supplierhub.server.deliveries.KeyWish;
import com.citadelbuy.supplierhub.server.deliveries.Payload;
import com.citadelbuy.supplierhub.server.deliveries.Signing;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.citadelbuy.supplierhub.spi.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is to be told of events. Prints neither URL nor secret. */
@Describe("A receiver of events. Nothing but the URL must be given.")
public record CreateEndpointBody(
        @Describe("Where events are posted to: https or http, without redirects, in the internet or where the operator"
                + " allows it.")
        @Size(min = 1, max = 2048)
        @Example("https://shop.example/hooks/supplier-hub")
        String url,

        @Describe("For people.") @Nullable @Size(max = 500) @Example("Shop backend")
        String description,

        @Describe("Types, beginnings of types with .* behind, or * for all, which holds unless given.")
        @Nullable
        @Size(min = 1, max = 50)
        @Example("[\"order.*\", \"inventory.changed\"]")
        List<String> eventTypes,

        @Describe("Only events of these connections, and none that names no connection.") @Nullable @Size(max = 100)
        List<String> connectionIds,

        @Describe("Only events of these suppliers, and none that names no supplier.") @Nullable @Size(max = 100)
        List<String> suppliers,

        @Describe("full unless given; thin tells what happened to whom, and the rest is read from the API.") @Nullable
        Payload payload,

        @Describe("standard unless given.") @Nullable Format format,

        @Describe("Deliveries in a second at most; 0 or left out = as many as there are.") @Nullable @Min(0) @Max(1000)
        Integer rateLimit,

        @Describe(
                "How many deliveries may be under way at once, 1 unless given. First attempts are made in the order of"
                        + " the events: of all with 1, of each subject with more.")
        @Nullable
        @Min(1)
        @Max(16)
        Integer parallel,

        @Describe("hmac unless given: a secret that both sides hold; ed25519: you get the public key.") @Nullable
        Signing signing,

        @Describe("A secret of your own: whsec_ and base64 of 24 to 64 bytes, or whsk_ and base64 of an ed25519 key's"
                + " seed. Unless given, we make one.")
        @Nullable
        Secret secret) {

    Change change() {
        return new Change(url, description, eventTypes, connectionIds, suppliers, payload, format, rateLimit, parallel);
    }

    KeyWish key() {
        return new KeyWish(signing, secret);
    }

    @Override
    public String toString() {
        return "CreateEndpointBody[***]";
    }
}
