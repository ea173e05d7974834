package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.bigbuy.Countries.Zone;
import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checking and creating orders, whole or split by warehouse. */
final class Checkout {

    private static final String PURSE = "moneybox";
    private static final Set<String> PAYMENTS = Set.of(PURSE, "paypal", "bankwire");

    private final Catalogue catalogue;
    private final Orders orders;
    private final Accounts accounts;

    Checkout(Catalogue catalogue, Orders orders, Accounts accounts) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.accounts = accounts;
    }

    SimReply check(Call call) {
        OrderForm form = form(call);
        Basket basket = Basket.of(catalogue, form.wanted());
        basket.requireOneWarehouse();
        return SimReply.json(200, Offer.of(form, basket).sums(SimJson.object()));
    }

    SimReply checkSplit(Call call) {
        OrderForm form = form(call);
        ObjectNode answer = SimJson.object();
        ArrayNode checked = answer.putArray("orders");
        ArrayNode errors = answer.putArray("errors");
        Basket.of(catalogue, form.wanted()).byWarehouse().forEach((warehouse, basket) -> {
            try {
                Offer offer = Offer.of(form, basket);
                offer.sums(references(checked.addObject(), basket)).put("warehouse", warehouse);
            } catch (Refusal refusal) {
                errors.add(references(refusal.entry(), basket).put("warehouse", warehouse));
            }
        });
        return SimReply.json(200, answer);
    }

    /** Told by the address of what was created, and by nothing else. */
    SimReply create(Call call) {
        OrderForm form = newForm(call);
        Basket basket = Basket.of(catalogue, form.wanted());
        basket.requireOneWarehouse();
        Order order = create(call.account(), Offer.of(form, basket));
        return SimReply.empty(201)
                .with("Content-Type", "application/json")
                .with("Location", "/rest/order/" + order.id())
                .with("Set-Cookie", "secure_key=1%019d; Max-Age=604800; path=/".formatted(Long.parseLong(order.id())));
    }

    /** What can be created is; the rest is told of. */
    SimReply createSplit(Call call) {
        OrderForm form = newForm(call);
        ObjectNode answer = SimJson.object();
        ArrayNode created = answer.putArray("orders");
        ArrayNode errors = answer.putArray("errors");
        Basket.of(catalogue, form.wanted()).byWarehouse().forEach((warehouse, basket) -> {
            try {
                Order order = create(call.account(), Offer.of(form, basket));
                references(created.addObject(), basket)
                        .put("id", order.id())
                        .put("warehouse", warehouse)
                        .put("url", "/rest/order/" + order.id());
            } catch (Refusal refusal) {
                errors.add(references(refusal.entry(), basket).put("warehouse", warehouse));
            }
        });
        return SimReply.json(created.isEmpty() ? 200 : 201, answer);
    }

    private Order create(Account account, Offer offer) {
        boolean purse = offer.form().payment().equals(PURSE);
        if (purse) {
            requirePurse(account, offer);
        }
        Order order = orders.place(account, offer);
        offer.basket().lines().forEach(line -> catalogue.take(line.article(), line.quantity(), orders.now()));
        if (purse) {
            accounts.pay(account, offer.total());
            boolean invoice = offer.country().zone() == Zone.EXPORT || order.marker() == Marker.ON_HOLD;
            orders.paid(order, invoice);
        }
        return order;
    }

    private void requirePurse(Account account, Offer offer) {
        BigDecimal purse = accounts.purse(account);
        if (purse.compareTo(offer.total()) < 0 || offer.form().marker() == Marker.INSUFFICIENT_FUNDS) {
            ObjectNode data = SimJson.object()
                    .put("moneyBoxAmount", Money.number(purse))
                    .put("totalOrder", Money.number(offer.total()));
            throw Refusal.business("ER005", "Insufficient balance.", data);
        }
    }

    /** Whatever has changed since, a reference that has an order is refused for that alone. */
    private OrderForm newForm(Call call) {
        OrderForm form = form(call);
        orders.byReference(call.account(), form.reference()).ifPresent(order -> {
            ObjectNode data = SimJson.object().put("orderId", Long.parseLong(order.id()));
            throw Refusal.business("ER008", "Order already exists.", data);
        });
        RandomErrors.strike(form.marker());
        return form;
    }

    private static OrderForm form(Call call) {
        OrderForm form = OrderForm.read(call.request());
        if (!call.account().ordersByApi()) {
            throw Refusal.business("ER014", "Your pack does not allow orders by API.");
        }
        if (!PAYMENTS.contains(form.payment())) {
            throw Refusal.business("ER011", "Payment method invalid.");
        }
        return form;
    }

    private static ObjectNode references(ObjectNode into, Basket basket) {
        ArrayNode references = into.putArray("productReferences");
        basket.skus().forEach(references::add);
        return into;
    }
}
