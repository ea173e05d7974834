package com.citadelbuy.supplierhub.simulators.sellercenter;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row of a feed does, all of it or nothing. The documents show a row that updates, with a sku, a quantity and a price; of
 * the feeds about stock and about removing they give the names, so that their rows are that one's as far as they can be meant.
 */
final class ProductRows {

    static final Set<String> ACTIONS = Set.of("ProductUpdate", "ProductStockUpdate", "ProductRemove");

    private static final String SKU = "SellerSku";
    private static final String QUANTITY = "Quantity";
    private static final String PRICE = "Price";

    private final Goods goods;

    ProductRows(Goods goods) {
        this.goods = goods;
    }

    void apply(String action, Element row) {
        Optional<ObjectNode> product = Xml.text(row, SKU).flatMap(goods::bySku);
        boolean known = switch (action) {
            case "ProductUpdate" -> has(row, Set.of(SKU, QUANTITY, PRICE));
            case "ProductStockUpdate" ->
                has(row, Set.of(SKU, QUANTITY)) && Xml.text(row, QUANTITY).isPresent();
            default -> has(row, Set.of(SKU));
        };
        if (known && isRight(row)) {
            product.ifPresent(kept -> goods.put(changed(action, kept, row)));
        }
    }

    private static ObjectNode changed(String action, ObjectNode product, Element row) {
        if (action.equals("ProductRemove")) {
            return product.put("status", "deleted");
        }
        Xml.text(row, QUANTITY).ifPresent(text -> product.put("quantity", Integer.parseInt(text)));
        Xml.text(row, PRICE).ifPresent(text -> product.put("price", text));
        return product;
    }

    /** Other fields exist, but under which names they are written no document says. */
    private static boolean has(Element row, Set<String> fields) {
        for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element field && !fields.contains(field.getTagName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRight(Element row) {
        return Xml.text(row, QUANTITY).filter(text -> !text.matches("\\d{1,9}")).isEmpty()
                && Xml.text(row, PRICE).filter(text -> !isPrice(text)).isEmpty();
    }

    private static boolean isPrice(String text) {
        return text.matches("\\d{1,12}(\\.\\d{1,2})?") && new BigDecimal(text).signum() > 0;
    }
}
