package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.MakeLinks;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ProductLink;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.util.List;

/** {@link MakeLinks}: an address for each product that has one, which says who sent the buyer. */
final class LinkChecks implements Suite {

    private static final int A_FEW = 3;
    private static final String TAG = "kit5e1f";

    @Override
    public List<Check> checks(Subject subject) {
        return List.of(
                Check.on(subject, "each product gets one link", LinkChecks::each),
                Check.on(subject, "an unknown product gets none", LinkChecks::unknown),
                Check.on(subject, "a link carries the tag", LinkChecks::tagged));
    }

    private static void each(Stage stage) {
        List<String> products = products(stage);
        List<ProductLink> links = stage.ability(MakeLinks.class).links(products, null);
        assertThat(links).extracting(ProductLink::productId).containsExactlyInAnyOrderElementsOf(products);
        assertThat(links).allSatisfy(link -> {
            assertThat(link.url().getScheme()).startsWith("http");
            assertThat(link.url().getHost()).isNotBlank();
        });
        assertThat(links).extracting(ProductLink::url).doesNotHaveDuplicates();
    }

    private static void unknown(Stage stage) {
        String nobody = Wrong.id(products(stage));
        try {
            assertThat(stage.ability(MakeLinks.class).links(List.of(nobody), null))
                    .isEmpty();
        } catch (SupplierException refused) {
            Expect.oneOf(refused.failure(), Kind.NOT_FOUND, Kind.INVALID_REQUEST, Kind.REJECTED);
        }
    }

    private static void tagged(Stage stage) {
        List<String> products = products(stage).subList(0, 1);
        int before = stage.requests().size();
        List<ProductLink> links = madeOrRefused(stage, products);
        boolean shown = links.stream().anyMatch(link -> (link.url() + " " + link.shortUrl()).contains(TAG));
        boolean told = stage.requests().stream()
                .skip(before)
                .flatMap(request -> Spoken.in(request).stream())
                .anyMatch(text -> text.contains(TAG));
        Expect.that(shown || told, "The tag was neither told nor is it in " + links);
    }

    /** Some take only tags that were registered with them. */
    private static List<ProductLink> madeOrRefused(Stage stage, List<String> products) {
        try {
            return stage.ability(MakeLinks.class).links(products, TAG);
        } catch (SupplierException refused) {
            Expect.oneOf(refused.failure(), Kind.INVALID_REQUEST, Kind.REJECTED);
            return List.of();
        }
    }

    /** As searches tell them, where there are any. */
    private static List<String> products(Stage stage) {
        if (!stage.subject().can(SearchProducts.class)) {
            return stage.guide().products().stream().limit(A_FEW).toList();
        }
        return stage.ability(SearchProducts.class).search(ListingChecks.searchText(stage), null).items().stream()
                .map(ProductSummary::id)
                .limit(A_FEW)
                .toList();
    }
}
