package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link ReadListings}: all that the account has at the marketplace, once, and each alike however it is asked for. */
final class ListingReadChecks implements Suite {

    private static final int A_FEW = 3;

    @Override
    public List<Check> checks(Subject subject) {
        return List.of(
                Check.on(subject, "all pages hold each listing once, and any cursor leads to the rest", stage -> {
                    Walk<Listing> walk = new Stall(stage).walk();
                    assertThat(walk.all()).isNotEmpty().allSatisfy(ListingReadChecks::readable);
                    walk.keepsItsPromises();
                }),
                Check.on(subject, "every offer that there is, is listed", ListingReadChecks::complete),
                Check.on(subject, "plain listings are on sale, under a sku of ours", ListingReadChecks::plain),
                Check.on(
                        subject,
                        "a listing is the same by its id, by its sku and on the list",
                        ListingReadChecks::same),
                Check.on(subject, "an unknown listing is NOT_FOUND", ListingReadChecks::unknown));
    }

    private static void readable(Listing listing) {
        Expect.that(!listing.id().isBlank(), "A listing without an id");
        Expect.that(
                WireJson.tree(listing.raw()).isContainer(), "The marketplace's entry is not kept of " + listing.id());
    }

    private static void complete(Stage stage) {
        Stall stall = new Stall(stage);
        List<Listing> all = stall.walk().all();
        for (String name : stall.named()) {
            assertThat(all).as("listings called " + name).anyMatch(listing -> Stall.isCalled(listing.key(), name));
        }
    }

    private static void plain(Stage stage) {
        List<Listing> plain = new Stall(stage).plain();
        assertThat(plain).noneMatch(listing -> listing.status() == ListingStatus.UNRECOGNISED);
        assertThat(plain.getFirst().status()).isEqualTo(ListingStatus.ON_SALE);
        assertThat(plain).allSatisfy(listing -> assertThat(Stall.sku(listing)).isNotBlank());
    }

    private static void same(Stage stage) {
        Stall stall = new Stall(stage);
        for (Listing listed : stall.plain().stream().limit(A_FEW).toList()) {
            ListingKey key = listed.key();
            sameAs(listed, stall.read(key));
            sameAs(listed, stall.read(new ListingKey(key.id(), key.productId(), null)));
            sameAs(listed, stall.read(ListingKey.ofSku(Stall.sku(listed))));
        }
    }

    /** A list may show less than a look. */
    private static void sameAs(Listing listed, Listing looked) {
        assertThat(looked.id()).isEqualTo(listed.id());
        assertThat(looked.key().sku()).isEqualTo(listed.key().sku());
        assertThat(looked.status()).as("status of " + listed.id()).isEqualTo(listed.status());
        notOther("word", listed.word(), looked.word());
        notOther("title", listed.title(), looked.title());
        @Nullable Money price = listed.price();
        if (price != null) {
            Money shown = Objects.requireNonNull(looked.price(), "A look does not show the price");
            assertThat(shown.amount()).isEqualByComparingTo(price.amount());
            assertThat(shown.currency()).isEqualTo(price.currency());
        }
        if (listed.stock().precision() != Stock.Precision.UNKNOWN) {
            assertThat(looked.stock()).as("stock of " + listed.id()).isEqualTo(listed.stock());
        }
    }

    private static void notOther(String what, @Nullable String listed, @Nullable String looked) {
        Expect.that(
                listed == null || listed.isBlank() || listed.equals(looked),
                "The list shows as " + what + " " + listed + ", a look " + looked);
    }

    private static void unknown(Stage stage) {
        Stall stall = new Stall(stage);
        List<Listing> all = stall.walk().all();
        ListingKey known = all.getFirst().key();
        String id = Wrong.id(all.stream().map(Listing::id).toList());
        Expect.failure(() -> stall.read(new ListingKey(id, known.productId(), null)), Kind.NOT_FOUND);
        String sku = Wrong.id(List.of(Stall.sku(stall.plain().getFirst()))) + "X";
        Expect.failure(() -> stall.read(ListingKey.ofSku(sku)), Kind.NOT_FOUND);
    }
}
