package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The goods there are. */
final class Catalogue {

    static final String PRODUCTS = "products";

    private final World world;

    Catalogue(World world) {
        this.world = world;
        if (world.size(PRODUCTS) == 0) {
            Seed.plant(world);
        }
    }

    List<Product> all() {
        return world.all(PRODUCTS).stream().map(Product::new).toList();
    }

    List<Product> onSale() {
        return all().stream().filter(product -> product.is("onSale")).toList();
    }

    Optional<Product> byPid(String pid) {
        return world.get(PRODUCTS, pid).map(Product::new);
    }

    Optional<Product> bySpu(String sku) {
        return all().stream().filter(product -> product.sku().equals(sku)).findFirst();
    }

    Optional<Product.Variant> variant(String vid) {
        return variants().filter(variant -> variant.vid().equals(vid)).findFirst();
    }

    Optional<Product.Variant> variantBySku(String sku) {
        return variants().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    /** By exactly one of {@code pid}, {@code productSku}, {@code variantSku}. */
    Product asked(Call call) {
        Optional<String> pid = call.query("pid");
        Optional<String> productSku = call.query("productSku");
        Optional<String> variantSku = call.query("variantSku");
        int given = (pid.isPresent() ? 1 : 0) + (productSku.isPresent() ? 1 : 0) + (variantSku.isPresent() ? 1 : 0);
        if (given == 0) {
            throw Refusal.missing("pid");
        }
        if (given > 1) {
            throw Refusal.invalid("Give only one of pid, productSku, variantSku");
        }
        Product product = pid.flatMap(this::byPid)
                .or(() -> productSku.flatMap(this::bySpu))
                .or(() -> variantSku.flatMap(this::variantBySku).map(Product.Variant::product))
                .orElseThrow(Refusal::unknownProduct);
        if (!product.is("onSale")) {
            throw new Refusal(1602002, "Product removed from shelves");
        }
        return product;
    }

    private Stream<Product.Variant> variants() {
        return all().stream().flatMap(product -> product.variants().stream());
    }
}
