package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes a sale through its life: bought by a stranger, received, sent off as far as the marketplace lets us, arrived. */
final class SaleLife {

    static final Set<OrderStatus> LEFT = EnumSet.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    private static final Duration LOOK_EVERY = Duration.ofHours(6);
    private static final Duration LONGEST_LIFE = Duration.ofDays(25);
    private static final Duration WIDE_ENOUGH = Duration.ofDays(2);
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final String NUMBER = "KIT100200300400";

    private final Stage stage;
    private final Stall stall;

    SaleLife(Stage stage) {
        this.stage = stage;
        this.stall = new Stall(stage);
    }

    SaleRules rules() {
        return Objects.requireNonNull(stage.definition().sales(), "It does not say how sales are found");
    }

    /** A stranger buys so many of the plainest listing that he can have, and we have heard of it. */
    Sold sold(int quantity) {
        for (Listing listing : stall.plain()) {
            Listing before = stall.read(listing.key());
            Optional<String> order = stall.buy(Stall.sku(listing), quantity);
            if (order.isPresent()) {
                return new Sold(order.get(), before, quantity, heardOf(order.get()));
            }
        }
        throw new AssertionError("Nobody can buy " + quantity + " of any of " + stall.named());
    }

    /** A stranger buys a piece of whatever he can have, and nobody looks. */
    String bought() {
        return stall.plain().stream()
                .flatMap(listing -> stall.buy(Stall.sku(listing), 1).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody can buy any of " + stall.named()));
    }

    /** The same, once we may work on it: marketplaces hold new orders back while buyers may still change them. */
    Sold workable(int quantity) {
        Sold sold = sold(quantity);
        for (int i = 0; i < 4 && sold.sale().status() == OrderStatus.CREATED; i++) {
            stage.clock().advance(Duration.ofHours(1));
            sold = sold.as(again(sold.sale()));
        }
        return sold;
    }

    /** The sale that was just made, once it may be told of. */
    Sale heardOf(String order) {
        Instant bought = stage.clock().instant();
        stage.clock().advance(rules().late().plus(A_WHILE));
        List<Sale> found = new ArrayList<>();
        for (SaleWindow window :
                windows(Duration.between(bought, stage.clock().instant()).plus(A_WHILE))) {
            found.addAll(in(window));
        }
        return found.stream()
                .filter(sale -> Sold.isCalled(sale, order))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody told of sale " + order));
    }

    Walk<Sale> walk(SaleWindow window) {
        ReceiveSales sales = stage.ability(ReceiveSales.class);
        // A page's end may fall into the middle of a sale.
        return new Walk<>(
                from -> sales.page(window, from),
                sale -> sale.id() + " "
                        + sale.lines().stream().map(Sale.Line::id).toList());
    }

    List<Sale> in(SaleWindow window) {
        return walk(window).all();
    }

    /** The last hours, as many as one window may hold. */
    SaleWindow lately() {
        return windows(WIDE_ENOUGH).getFirst();
    }

    /** Windows no wider than may be, back from now, newest first. */
    List<SaleWindow> windows(Duration back) {
        List<SaleWindow> windows = new ArrayList<>();
        Instant oldest = stage.clock().instant().minus(back);
        Instant to = stage.clock().instant();
        while (to.isAfter(oldest)) {
            Instant from = to.minus(rules().widest());
            windows.add(new SaleWindow(from.isBefore(oldest) ? oldest : from, to));
            to = from;
        }
        return windows;
    }

    Sale again(Sale known) {
        return stage.ability(ReceiveSales.class).again(known);
    }

    /** Lets time go by until it is as it is waited for; empty when it never is. */
    Optional<Sale> until(Sale sale, Predicate<Sale> awaited) {
        Sale now = again(sale);
        for (Duration gone = Duration.ZERO; gone.compareTo(LONGEST_LIFE) < 0; gone = gone.plus(LOOK_EVERY)) {
            if (awaited.test(now)) {
                return Optional.of(now);
            }
            stage.clock().advance(LOOK_EVERY);
            now = again(now);
        }
        return Optional.empty();
    }

    /** Does our part of sending it, whichever way the marketplace has; nothing where it does everything itself. */
    Sale sentOff(Sale sale) {
        if (stage.subject().can(ShipSales.class)) {
            ShipSales shipping = stage.ability(ShipSales.class);
            allDone(shipping.ship(sale, List.of(ownParcel(shipping.carriers(sale), sale))));
        } else if (stage.subject().can(PackSales.class)) {
            PackSales packing = stage.ability(PackSales.class);
            allDone(packing.pack(sale, List.of(theirParcel(packing.carriers(sale), sale))));
            Sale packed = again(sale);
            allDone(packing.ready(packed, Sold.lineIds(packed)));
        }
        return again(sale);
    }

    /** With a carrier of ours, who has given a number. */
    static SaleParcel ownParcel(List<Carrier> carriers, Sale sale) {
        return Sold.parcel(sale, carriers.getFirst().id(), NUMBER);
    }

    /** With a carrier of the marketplace's, who gives the number unless he wants one. */
    static SaleParcel theirParcel(List<Carrier> carriers, Sale sale) {
        Carrier carrier = carriers.stream()
                .filter(each -> !Boolean.TRUE.equals(each.wantsNumber()))
                .findFirst()
                .orElse(carriers.getFirst());
        return Sold.parcel(sale, carrier.id(), Boolean.TRUE.equals(carrier.wantsNumber()) ? NUMBER : null);
    }

    List<LineResult> cancelled(Sale sale) {
        return stage.ability(CancelSales.class).cancel(sale, Sold.lineIds(sale), "Out of stock");
    }

    static void allDone(List<LineResult> results) {
        Expect.that(!results.isEmpty(), "It says nothing of any line");
        for (LineResult result : results) {
            Expect.that(result.refused() == null, "A line was refused: " + result);
        }
    }

    /** Whether the sale shows that something was done with it. */
    static boolean moved(Sale before, Sale now) {
        return !standing(before).equals(standing(now));
    }

    private static String standing(Sale sale) {
        return sale.status() + " " + sale.word() + " "
                + sale.lines().stream()
                        .map(line -> line.id() + " " + line.quantity() + " " + line.status() + " " + line.word() + " "
                                + line.trackingNumber())
                        .sorted()
                        .toList();
    }
}
