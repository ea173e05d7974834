package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Paying what was imported from the prepaid balance. Cards can be saved in the portal alone; nobody here has one. */
final class Payments {

    private static final String BALANCES = "balances";
    private static final int PREPAID = 7;
    private static final int CARD = 0;

    private final World world;
    private final Catalogue catalogue;
    private final OrderBook book;

    Payments(World world, Catalogue catalogue, OrderBook book) {
        this.world = world;
        this.catalogue = catalogue;
        this.book = book;
    }

    SimReply submit(Call call) {
        String sealed = call.body().required("encryptOrdBatchIds");
        int method = call.body().whole("paymentMethodCode");
        String card = call.body().text("cardId");
        if (method == CARD) {
            throw card.isEmpty() ? Refusal.missing("cardId") : Refusal.business("The card does not exist");
        }
        if (method != PREPAID) {
            throw Refusal.invalid("paymentMethodCode");
        }
        List<Order> batch = book.toPay(call.account(), sealed);
        if (batch.isEmpty()) {
            throw Refusal.business("The order batch does not exist");
        }
        List<Order> orders = batch.stream().filter(Order::waiting).toList();
        if (orders.isEmpty()) {
            throw Refusal.business("The order is not awaiting payment");
        }
        return paid(call.account(), orders, method);
    }

    /** All of them or none. Goods are taken now: an unpaid order holds nothing back. */
    private SimReply paid(Account account, List<Order> orders, int method) {
        BigDecimal total = orders.stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal balance = balance(account);
        boolean poor = orders.stream().anyMatch(order -> order.marked(Magic.INSUFFICIENT_FUNDS));
        if (poor || balance.compareTo(total) < 0) {
            throw Refusal.business("Insufficient prepaid balance");
        }
        requireStock(orders);
        world.put(
                BALANCES,
                account.name(),
                SimJson.object().put("left", balance.subtract(total).toPlainString()));
        long payment = book.nextPayment();
        for (Order order : orders) {
            order.lines().forEach(line -> catalogue.take(line.text("itemNo"), line.quantity()));
            book.paid(order, method, payment);
        }
        ObjectNode data =
                SimJson.object().put("totalPay", Money.number(total)).put("ordPayBatchId", Long.toString(payment));
        return Envelope.one(data);
    }

    private void requireStock(List<Order> orders) {
        Map<String, Integer> wanted = new HashMap<>();
        orders.stream()
                .flatMap(order -> order.lines().stream())
                .forEach(line -> wanted.merge(line.text("itemNo"), line.quantity(), Integer::sum));
        wanted.forEach((itemNo, quantity) -> {
            if (catalogue.available(itemNo) < quantity) {
                throw Refusal.business("Goods " + itemNo + " are under stock");
            }
        });
    }

    SimReply balance(Call call) {
        ArrayNode data = SimJson.array();
        data.addObject()
                .put("paymentMethodCode", PREPAID)
                .put("remainingBalance", balance(call.account()).setScale(2));
        return Envelope.one(data);
    }

    SimReply cards(Call call) {
        return Envelope.one(SimJson.array());
    }

    private BigDecimal balance(Account account) {
        return world.get(BALANCES, account.name())
                .map(doc -> new BigDecimal(doc.path("left").asString()))
                .orElse(account.startingBalance());
    }
}
