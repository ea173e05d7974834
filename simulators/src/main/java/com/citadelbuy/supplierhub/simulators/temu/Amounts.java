package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an order comes to. Here are no taxes, no discounts and no fees for shipping, so that most blocks hold nothing. */
final class Amounts {

    private static final Duration COMPUTING = Duration.ofHours(2);

    private static final List<String> NOTHING_OF_PROCEEDS = List.of(
            "shippingTemuTotalTaxExcl",
            "productTax",
            "productTaxCustomerDiscounted",
            "shippingTaxCustomerDiscounted",
            "basePriceSellerDiscount",
            "shippingTotalTaxExcl",
            "basePriceOff",
            "taxTemuDiscount",
            "shippingTax",
            "productTaxTemu",
            "shippingTaxTemu",
            "shippingCustomerTotalTaxExcl",
            "estimatedDeduction");
    private static final List<String> NOTHING_PAID = List.of(
            "shippingTemuTotalTaxExcl",
            "shippingTaxCustomerTotal",
            "retailPriceTemuDiscountTaxExcl",
            "retailPriceSellerDiscountTaxExcl",
            "shippingTotalTaxExcl",
            "shippingTax",
            "productTaxCustomerTotal",
            "shippingCustomerTotalTaxExcl",
            "shippingTaxTemuTotal",
            "shippingTotalTaxIncl");
    private static final List<String> NOTHING_OF_ITEMS =
            List.of("shippingTotalTaxIncl", "retailPriceTemuDiscountTaxExcl");
    private static final List<String> BASE =
            List.of("basePriceTotal", "basePriceDiscountedTotal", "estimatedSettlementTotal");
    private static final List<String> PAID = List.of(
            "retailPriceTotalTaxIncl",
            "retailPriceTotalTaxExcl",
            "retailPriceCustomerTotalTaxExcl",
            "customerPaidTotal");
    private static final List<String> OF_ITEMS =
            List.of("retailPriceTotalTaxIncl", "retailPriceTotalTaxExcl", "retailPriceDiscountedTotalTaxExcl");
    private static final List<String> OF_ONE =
            List.of("unitRetailPriceTaxExcl", "unitRetailPriceTaxIncl", "unitBasePrice");

    private final Sales sales;
    private final SimClock clock;

    Amounts(Sales sales, SimClock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    ObjectNode of(Call call) {
        Sale sale = sales.required(call.required("parentOrderSn"));
        if (sale.sold(Magic.STILL_COMPUTING) && clock.now().isBefore(clock.after(sale.created(), COMPUTING))) {
            throw Refusal.stillComputing();
        }
        long total = sale.items().stream().mapToLong(Item::total).sum();
        ObjectNode result = SimJson.object();
        ObjectNode parent = result.putObject("parentOrderMap").put("parentOrderSn", sale.sn());
        ObjectNode proceeds = parent.putObject("salesProceeds");
        blocks(proceeds, 0, NOTHING_OF_PROCEEDS);
        blocks(proceeds, total, BASE);
        ObjectNode paid = parent.putObject("customerPaid");
        blocks(paid, 0, NOTHING_PAID);
        blocks(paid, total, PAID);
        blocks(paid, AfterSales.refunded(sale, clock) ? total : 0, List.of("productRefundsTotal"));
        ArrayNode items = result.putArray("orderList");
        sale.items().forEach(item -> items.add(item(item)));
        result.putArray("warning");
        return result;
    }

    private static ObjectNode item(Item item) {
        ObjectNode json = SimJson.object()
                .put("orderSn", item.sn())
                .put("quantity", item.quantity())
                .put("productTaxRate", 0)
                .put("shipTaxRate", 0);
        blocks(json, 0, NOTHING_OF_PROCEEDS);
        blocks(json, 0, NOTHING_OF_ITEMS);
        blocks(json, item.total(), BASE);
        blocks(json, item.total(), OF_ITEMS);
        blocks(json, item.cents(), OF_ONE);
        return json;
    }

    private static void blocks(ObjectNode json, long cents, List<String> names) {
        names.forEach(name -> json.set(name, Money.ofOrder(cents)));
    }
}
