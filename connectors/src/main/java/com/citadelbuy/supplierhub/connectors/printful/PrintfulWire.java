package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Records of Printful's wire that more than one capability reads or writes. */
final class PrintfulWire {

    /** The most that any list gives at once. */
    static final int PAGE = 100;

    private static final int LONGEST_STATE_CODE = 3;

    private PrintfulWire() {}

    /** Where a list is, as both versions tell it. */
    record Paging(long total, long limit) {

        static long offset(@Nullable Cursor from) {
            return from == null ? 0 : from.number();
        }

        /** Goes on from where we asked, by the limit they applied. */
        static @Nullable Cursor next(@Nullable Paging paging, @Nullable Cursor from) {
            if (paging == null || paging.limit < 1 || offset(from) + paging.limit >= paging.total) {
                return null;
            }
            return Cursor.of(offset(from) + paging.limit);
        }
    }

    /** A product of the store with its variants. */
    @JsonNaming(SnakeCaseStrategy.class)
    record StoreProduct(Product syncProduct, List<Variant> syncVariants) {
        StoreProduct {
            Objects.requireNonNull(syncProduct, "sync_product is missing");
            Objects.requireNonNull(syncVariants, "sync_variants is missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Product(
            String id,
            @Nullable String name,
            @Nullable String thumbnailUrl,
            @Nullable Boolean isIgnored) {
        Product {
            Objects.requireNonNull(id, "the id of a sync product is missing");
        }
    }

    /**
     * A product's variant.
     *
     * @param variantId the catalogue's variant that it is made from; null while it is linked with none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Variant(
            String id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable Boolean synced,
            @Nullable String variantId,
            @Nullable String sku,
            @Nullable String size,
            @Nullable String color,
            @Nullable String availabilityStatus,
            @Nullable Boolean isIgnored,
            @Nullable Blank product,
            @Nullable List<PrintFile> files) {
        Variant {
            Objects.requireNonNull(id, "the id of a sync variant is missing");
        }

        boolean canBeOrdered() {
            return !Boolean.FALSE.equals(synced)
                    && !Boolean.TRUE.equals(isIgnored)
                    && variantId != null
                    && !"discontinued".equals(availabilityStatus);
        }
    }

    /** The catalogue's product behind a variant. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Blank(@Nullable String productId, @Nullable String image) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record PrintFile(@Nullable String type, @Nullable String previewUrl) {}

    /** Where an order goes; for quotes without what says who lives there. Personal data: prints nothing of itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Recipient(
            @Nullable String name,
            @Nullable String company,
            String address1,
            @Nullable String address2,
            String city,
            @Nullable String stateCode,
            @Nullable String stateName,
            String countryCode,
            @Nullable String zip,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String taxNumber) {

        static Recipient of(Address address) {
            return new Recipient(
                    address.name(),
                    address.company(),
                    address.line1(),
                    address.line2(),
                    address.city(),
                    stateCode(address),
                    stateCode(address) == null ? address.state() : null,
                    address.country(),
                    address.postalCode(),
                    address.phone(),
                    address.email(),
                    address.taxId());
        }

        static Recipient placeOf(Address address) {
            return new Recipient(
                    null,
                    null,
                    address.line1(),
                    address.line2(),
                    address.city(),
                    stateCode(address),
                    null,
                    address.country(),
                    address.postalCode(),
                    address.phone(),
                    null,
                    null);
        }

        /** States have a code and a name here, in members of their own. */
        private static @Nullable String stateCode(Address address) {
            String state = address.state();
            return state != null && state.length() <= LONGEST_STATE_CODE ? state.toUpperCase(Locale.ROOT) : null;
        }

        @Override
        public String toString() {
            return "Recipient[" + countryCode + ", ***]";
        }
    }

    /** Null unless both parts are there: old samples show costs without a currency ("Quirks"). */
    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null || !currency.matches("[A-Z]{3}") ? null : Money.of(amount, currency);
    }

    /** Ids of variants go out as numbers; what is none goes out as it is, so that the supplier says what is wrong with it. */
    static Object number(String id) {
        return id.matches("\\d{1,18}") ? (Object) Long.valueOf(id) : id;
    }
}
