package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A choice of options, which is all that tells a variant from another. Banggood joins their ids in any order by commas or
 * bars (§3.2); a variant's id has them by number, so that it is the same wherever it is read.
 */
final class BanggoodPoa {

    /** By this an order names the variant, in the order of the options; empty where a product has none. */
    static final String ORDERING = "poa_id";

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private BanggoodPoa() {}

    static List<String> ids(@Nullable String poa) {
        return Arrays.stream(Objects.requireNonNullElse(poa, "").split("[,|]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Ids of options are unique in a product only, hence with the product's. */
    static String variant(String productId, List<String> ids) {
        return ids.isEmpty()
                ? productId
                : ids.stream().sorted(BY_NUMBER).collect(Collectors.joining(",", productId + ":", ""));
    }

    static String of(PurchaseOrder.Line line) {
        String id = line.variantId();
        String told = id.equals(line.productId()) ? "" : id.substring(id.indexOf(':') + 1);
        return line.ordering().getOrDefault(ORDERING, told);
    }
}
