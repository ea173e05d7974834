package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hashes of content, to know whether anything changed without comparing rows. Stock is not content, and neither is the
 * raw reply, which holds times and request ids that differ each time.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(CatalogProduct product) {
        return hash(Arrays.asList(
                product.title(),
                product.description(),
                product.images(),
                product.category(),
                product.sale(),
                product.variants().stream().map(Fingerprint::content).toList()));
    }

    static String of(CatalogVariant variant, int position) {
        return hash(List.of(position, content(variant)));
    }

    /** Of stock, in whatever order it is told. */
    static String of(List<InventoryLevel> levels) {
        return hash(levels.stream().map(Json::write).sorted().toList());
    }

    private static List<?> content(CatalogVariant variant) {
        return Arrays.asList(
                variant.id(),
                variant.sku(),
                variant.title(),
                variant.options().entrySet().stream()
                        .map(option -> List.of(option.getKey(), option.getValue()))
                        .toList(),
                variant.image(),
                variant.offer(),
                sorted(variant.ordering()));
    }

    private static Map<String, String> sorted(Map<String, String> unordered) {
        return new TreeMap<>(unordered);
    }

    private static String hash(List<?> content) {
        try {
            byte[] text = Json.write(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
