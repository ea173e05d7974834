package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.bigbuy.Carriers.Carrier;
import com.citadelbuy.supplierhub.simulators.bigbuy.Countries.Country;
import com.citadelbuy.supplierhub.simulators.bigbuy.Countries.Zone;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** What an order would cost: the answer to a check and the ground of a creation. */
record Offer(OrderForm form, Basket basket, Country country, Carrier carrier) {

    private static final int SHIPPING_TAX = 21;

    /** In euros without tax; the documents tell that there is such a thing, not how much. */
    private static final BigDecimal LEAST_PURCHASE = BigDecimal.ONE;

    private static final BigDecimal LEAST_TRANSFER = new BigDecimal("50");

    /** Refused for whatever is wrong with the goods, the way or the sum, but not for what is in the purse. */
    static Offer of(OrderForm form, Basket basket) {
        if (form.marker() == Marker.OUT_OF_STOCK) {
            throw basket.outOfStock(basket.skus());
        }
        basket.requireStock();
        Country country = Countries.served(form.text("country")).orElseThrow(Offer::noCarrier);
        requirePostcode(country, form.text("postcode"));
        if (form.marker() == Marker.REJECTED_ADDRESS) {
            throw wrongPostcode(country);
        }
        if (country.zone() == Zone.EXPORT
                && basket.lines().stream().anyMatch(line -> line.article().domestic())) {
            throw Refusal.business("ER013", "Export restriction.");
        }
        Carrier carrier = Carriers.cheapest(form.carriers(), country.zone(), basket.weight())
                .orElseThrow(Offer::noCarrier);
        Offer offer = new Offer(form, basket, country, carrier);
        offer.requireLeast();
        return offer;
    }

    static Refusal noCarrier() {
        return Refusal.business("ER010", "There is no carrier available.");
    }

    static void requirePostcode(Country country, String postcode) {
        if (!postcode.matches(country.postcode())) {
            throw wrongPostcode(country);
        }
    }

    private static Refusal wrongPostcode(Country country) {
        return Refusal.business(
                "ER004", "Incorrect postcode format.", SimJson.object().put("zipExample", country.example()));
    }

    private void requireLeast() {
        if (basket.goods().compareTo(LEAST_PURCHASE) < 0) {
            throw Refusal.business(
                    "ER007", "Minimum purchase not reached.", SimJson.object().put("minimunPurchase", LEAST_PURCHASE));
        }
        if (form.payment().equals("bankwire") && total().compareTo(LEAST_TRANSFER) < 0) {
            throw Refusal.business(
                    "ER012", "Bank wire minimum not reached.", SimJson.object().put("minBankwire", LEAST_TRANSFER));
        }
    }

    BigDecimal shipping() {
        return carrier.cost(country.zone(), basket.weight());
    }

    BigDecimal shippingWithTax() {
        return Money.cents(Money.withTax(shipping(), SHIPPING_TAX));
    }

    BigDecimal totalWithoutTax() {
        return Money.cents(basket.goods().add(shipping()));
    }

    BigDecimal total() {
        return Money.cents(basket.goodsWithTax().add(shippingWithTax()));
    }

    /** The sums as a check tells them. */
    ObjectNode sums(ObjectNode into) {
        return into.put("totalWithoutTaxesAndWithoutShippingCost", Money.number(basket.goods()))
                .put("totalWithoutTaxes", Money.number(totalWithoutTax()))
                .put("total", Money.noisy(total()));
    }
}
