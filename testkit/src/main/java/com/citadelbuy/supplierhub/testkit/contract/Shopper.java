package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReferenceFormat;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes orders that the supplier takes: goods from its guide, needs filled as its definition says. */
final class Shopper {

    private final Stage stage;
    private int made;

    Shopper(Stage stage) {
        this.stage = stage;
    }

    PurchaseOrder order() {
        return order(plainLine(), Sentinels.address(stage.subject().hints()), true);
    }

    PurchaseOrder orderTo(Address address) {
        return order(plainLine(), address, true);
    }

    /** An order with the method that a quote named, whether the supplier needs one or not. */
    PurchaseOrder orderBy(ShippingQuote quote) {
        return new PurchaseOrder(
                reference(),
                List.of(plainLine()),
                Sentinels.address(stage.subject().hints()),
                quote.method(),
                quote.shipsFrom(),
                null);
    }

    /** An order that carries a magic value. The quote, where one is needed, is for plain goods. */
    PurchaseOrder order(Guide.Magic magic) {
        Address plain = Sentinels.address(stage.subject().hints());
        PurchaseOrder.Line line = plainLine();
        return switch (magic.where()) {
            case "address1" -> order(line, Sentinels.at(plain, plain.line1() + " " + magic.value()), true);
            case "quantity" -> swapped(withQuantity(line, Integer.parseInt(magic.value())), plain);
            case "product" -> swapped(lineOf(magic.value()), plain);
            case "variant" -> swapped(lineOfVariant(magic.value()), plain);
            default -> throw new AssertionError("The guide names a place that no order has: " + magic);
        };
    }

    List<ShippingQuote> quotes() {
        return quotes(plainLine(), Sentinels.address(stage.subject().hints()));
    }

    private PurchaseOrder swapped(PurchaseOrder.Line line, Address address) {
        PurchaseOrder plain = order();
        return new PurchaseOrder(
                plain.reference(), List.of(line), address, plain.shippingMethod(), plain.shipsFrom(), null);
    }

    private PurchaseOrder order(PurchaseOrder.Line line, Address address, boolean quoted) {
        Optional<ShippingQuote> quote = quoted && needsMethod() ? cheapest(line, address) : Optional.empty();
        return new PurchaseOrder(
                reference(),
                List.of(line),
                address,
                quote.map(ShippingQuote::method).orElse(null),
                quote.map(ShippingQuote::shipsFrom).orElse(null),
                null);
    }

    private boolean needsMethod() {
        return stage.definition().orderNeeds().contains(OrderNeeds.SHIPPING_METHOD)
                && stage.subject().can(QuoteShipping.class);
    }

    private Optional<ShippingQuote> cheapest(PurchaseOrder.Line line, Address address) {
        return quotes(line, address).stream()
                .min(Comparator.comparing(quote -> quote.price().amount()));
    }

    private List<ShippingQuote> quotes(PurchaseOrder.Line line, Address address) {
        ShippingRequest request = new ShippingRequest(List.of(line), address, null);
        return stage.ability(QuoteShipping.class).quote(request);
    }

    PurchaseOrder.Line plainLine() {
        return lineOf(stage.guide().products().getFirst());
    }

    private PurchaseOrder.Line lineOf(String productId) {
        CatalogProduct product = stage.ability(ReadProduct.class).byId(productId);
        CatalogVariant variant = product.variants().stream()
                .filter(each -> each.offer() != null)
                .findFirst()
                .orElse(product.variants().getFirst());
        return line(product.id(), variant);
    }

    private PurchaseOrder.Line lineOfVariant(String variantId) {
        for (String productId : stage.guide().products()) {
            CatalogProduct product = stage.ability(ReadProduct.class).byId(productId);
            for (CatalogVariant variant : product.variants()) {
                if (variant.id().equals(variantId) || variantId.equals(variant.sku())) {
                    return line(product.id(), variant);
                }
            }
        }
        PurchaseOrder.Line plain = plainLine();
        return new PurchaseOrder.Line(plain.id(), plain.productId(), variantId, null, Map.of(), plain.quantity());
    }

    private static PurchaseOrder.Line line(String productId, CatalogVariant variant) {
        int minimum = variant.offer() == null ? 1 : variant.offer().minimum();
        return new PurchaseOrder.Line(
                "L1", productId, variant.id(), variant.sku(), variant.ordering(), Math.max(2, minimum));
    }

    private static PurchaseOrder.Line withQuantity(PurchaseOrder.Line line, int quantity) {
        return new PurchaseOrder.Line(
                line.id(), line.productId(), line.variantId(), line.sku(), line.ordering(), quantity);
    }

    /** A reference in the supplier's format, a new one each time. */
    OrderReference reference() {
        ReferenceFormat format = stage.definition().references();
        String start = format.alphabet() == ReferenceFormat.Alphabet.DIGITS ? "7" : "KIT";
        String number = Integer.toString(++made);
        int length = format.maxLength();
        return new OrderReference(start + "0".repeat(length - start.length() - number.length()) + number);
    }
}
