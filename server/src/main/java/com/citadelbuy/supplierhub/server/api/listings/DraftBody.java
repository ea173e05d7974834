package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a new listing is to be. */
@Describe("What a marketplace needs and the draft lacks is refused by the marketplace, by name.")
public record DraftBody(
        @Nullable
        @Size(min = 1, max = 50)
        @Example("6001234567897")
        @Describe("Of the goods; some marketplaces only list what is in their own catalogue under one.")
        String barcode,

        @Nullable @Size(min = 1, max = 500) @Example("Stoneware mug 350 ml")
        String title,

        @Nullable @Size(min = 1, max = 50_000) String description,

        @Nullable NamedBody brand,

        @Nullable NamedBody category,

        @Nullable @Size(min = 1, max = 255) @Example("MUG") @Describe("Shared by all that are variants of one product.")
        String parentSku,

        @Nullable @Size(min = 1, max = 255) @Example("blue") @Describe("What tells it from the others.")
        String variation,

        @Nullable
        @Size(max = 50)
        @Example("[\"https://img.example/mug.jpg\"]")
        @Describe("Addresses, the main one first.")
        List<String> images,

        @Nullable @Size(max = 200) @Describe("By the marketplace's names.")
        Map<String, String> attributes) {

    /** Something of the marketplace's. */
    public record NamedBody(
            @Size(min = 1, max = 255) @Example("1042") @Describe("The marketplace's code of it.")
            String code,

            @Nullable @Size(min = 1, max = 255) String name) {

        ListingDraft.Named named() {
            return new ListingDraft.Named(code, name);
        }
    }

    ListingDraft draft(Money price, @Nullable Long stock) {
        return new ListingDraft(
                barcode,
                title,
                description,
                brand == null ? null : brand.named(),
                category == null ? null : category.named(),
                parentSku,
                variation,
                addresses(),
                price,
                stock,
                attributes == null ? Map.of() : attributes);
    }

    private List<URI> addresses() {
        List<URI> addresses = new ArrayList<>();
        List<String> given = images == null ? List.of() : images;
        for (int i = 0; i < given.size(); i++) {
            addresses.add(address(given.get(i), "/draft/images/" + i));
        }
        return addresses;
    }

    private static URI address(String text, String field) {
        try {
            URI uri = URI.create(text);
            if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw Refusal.Invalid.field(field, "This is no address: " + malformed.getMessage());
        }
        throw Refusal.Invalid.field(field, "An image has an address that begins with https:// or http://.");
    }
}
