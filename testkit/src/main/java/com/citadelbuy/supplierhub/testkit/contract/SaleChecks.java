package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link ReceiveSales}: what strangers buy is heard of, whole and once, and followed to its end. */
final class SaleChecks implements Suite {

    private static final Set<OrderStatus> FRESH = EnumSet.of(OrderStatus.CREATED, OrderStatus.PROCESSING);
    private static final Set<OrderStatus> OVER = EnumSet.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED);
    private static final int BUYERS = 7;
    private static final Duration LONG_AGO = Duration.ofDays(40);
    private static final int MANY_WINDOWS = 100;

    @Override
    public List<Check> checks(Subject subject) {
        if (!subject.sells()) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>(List.of(
                Check.on(subject, "what a stranger buys is heard of in time, as he bought it", SaleChecks::heardOf),
                Check.on(subject, "all pages hold each sale once, and any cursor leads to the rest", SaleChecks::paged),
                Check.on(subject, "a basket of two is one sale with both", SaleChecks::basket),
                Check.on(subject, "a sale that is read again is the same", SaleChecks::again),
                Check.on(subject, "an unknown sale is NOT_FOUND", SaleChecks::unknown),
                Check.on(
                        subject,
                        "every sale there ever was is understood and can be read again",
                        SaleChecks::everSince),
                Check.on(subject, "a buyer who changes his mind is heard of", SaleChecks::cancelled),
                Check.on(subject, "each step of a sale's life is recognised", SaleChecks::life)));
        checks.addAll(new SaleMagicChecks().checks(subject));
        return checks;
    }

    private static void heardOf(Stage stage) {
        Sold sold = new SaleLife(stage).sold(2);
        Sale sale = sold.sale();
        assertThat(FRESH).as("states of a fresh sale").contains(sale.status());
        assertThat(pieces(sale, sold.sku())).isEqualTo(2);
        assertThat(sale.lines()).allMatch(line -> FRESH.contains(line.status()));
        assertThat(sale.lines())
                .extracting(Sale.Line::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> !id.isBlank());
        assertThat(WireJson.tree(sale.raw()).isContainer())
                .as("the marketplace's reply is kept")
                .isTrue();
        priced(sale, sold.listing());
    }

    private static int pieces(Sale sale, String sku) {
        return sale.lines().stream()
                .filter(line -> sku.equals(line.listing().sku()))
                .mapToInt(Sale.Line::quantity)
                .sum();
    }

    /** What is shown of prices is for whole lines, and nobody gives a discount here. */
    private static void priced(Sale sale, Listing listing) {
        @Nullable Money asked = listing.price();
        for (Sale.Line line : sale.lines()) {
            @Nullable Money paid = line.price();
            if (asked != null && paid != null && paid.currency().equals(asked.currency())) {
                assertThat(paid.amount())
                        .as("price of %s pieces", line.quantity())
                        .isEqualByComparingTo(asked.times(line.quantity()).amount());
            }
        }
    }

    private static void paged(Stage stage) {
        Stall stall = new Stall(stage);
        SaleLife life = new SaleLife(stage);
        List<String> orders = new ArrayList<>();
        for (Listing listing : stall.plain()) {
            if (orders.size() < BUYERS) {
                stall.buy(Stall.sku(listing), 1).ifPresent(orders::add);
            }
        }
        assertThat(orders).as("what strangers could buy").isNotEmpty();
        stage.clock().advance(life.rules().late().plus(Duration.ofMinutes(1)));
        SaleWindow window = life.lately();
        List<Sale> all = life.in(window);
        for (String order : orders) {
            assertThat(all)
                    .as("sales called " + order)
                    .filteredOn(sale -> Sold.isCalled(sale, order))
                    .isNotEmpty();
        }
        assertThat(all.stream()
                        .flatMap(sale -> sale.lines().stream().map(line -> sale.id() + " " + line.id()))
                        .toList())
                .as("lines of all sales")
                .doesNotHaveDuplicates();
        life.walk(window).keepsItsPromises();
    }

    private static void basket(Stage stage) {
        Stall stall = new Stall(stage);
        Map<String, Integer> basket = new LinkedHashMap<>();
        stall.plain().stream().limit(2).forEach(listing -> basket.put(Stall.sku(listing), basket.size() + 1));
        Optional<String> order = stall.buy(basket);
        if (order.isPresent()) {
            Sale sale = new SaleLife(stage).heardOf(order.get());
            basket.forEach((sku, quantity) ->
                    assertThat(pieces(sale, sku)).as("pieces of " + sku).isEqualTo(quantity));
        }
    }

    private static void again(Stage stage) {
        SaleLife life = new SaleLife(stage);
        Sale listed = life.sold(1).sale();
        Sale looked = life.again(listed);
        assertThat(looked.id()).isEqualTo(listed.id());
        Expect.that(!SaleLife.moved(listed, looked), "Listed as " + listed + ", read again as " + looked);
        assertThat(looked.lines().stream().map(line -> line.listing().sku()).toList())
                .isEqualTo(listed.lines().stream()
                        .map(line -> line.listing().sku())
                        .toList());
        assertThat(looked.details()).as("what later calls need").containsAllEntriesOf(listed.details());
        Expect.that(!SaleLife.moved(looked, life.again(looked)), "Read once more it is another");
    }

    private static void unknown(Stage stage) {
        SaleLife life = new SaleLife(stage);
        Sale known = life.sold(1).sale();
        String id = Wrong.id(List.of(known.id()));
        Sale nobodys = new Sale(
                id,
                known.number() == null ? null : Wrong.variant(known.number()),
                known.status(),
                known.word(),
                known.reason(),
                known.lines(),
                known.total(),
                known.shipTo(),
                known.createdAt(),
                known.changedAt(),
                known.shipBy(),
                known.details(),
                known.raw());
        Expect.failure(() -> life.again(nobodys), Kind.NOT_FOUND);
    }

    private static void everSince(Stage stage) {
        SaleLife life = new SaleLife(stage);
        Sold sold = life.sold(1);
        List<Sale> all = life.windows(LONG_AGO).stream()
                .limit(MANY_WINDOWS)
                .flatMap(window -> life.in(window).stream())
                .toList();
        assertThat(all).extracting(Sale::id).contains(sold.sale().id());
        assertThat(all).noneMatch(sale -> sale.status() == OrderStatus.UNRECOGNISED);
        all.forEach(sale -> assertThat(life.again(sale).id()).isEqualTo(sale.id()));
    }

    /**
     * Who has paid may get his money back instead. Where the marketplace tells what changed, the sale is on that list as well.
     */
    private static void cancelled(Stage stage) {
        SaleLife life = new SaleLife(stage);
        Sold sold = life.sold(1);
        if (!stage.server().cancelSale(stage.simulator().id(), sold.order())) {
            return;
        }
        Sale now = life.until(sold.sale(), sale -> OVER.contains(sale.status()))
                .orElseThrow(() -> new AssertionError("It is " + life.again(sold.sale())));
        assertThat(now.lines()).allMatch(line -> OVER.contains(line.status()));
        if (life.rules().basis() == SaleRules.Basis.CHANGED) {
            stage.clock().advance(life.rules().late().plus(Duration.ofMinutes(1)));
            assertThat(life.in(life.lately()))
                    .filteredOn(sale -> sale.id().equals(now.id()))
                    .isNotEmpty()
                    .allMatch(sale -> OVER.contains(sale.status()));
        }
    }

    private static void life(Stage stage) {
        SaleLife life = new SaleLife(stage);
        List<Sale> seen = new ArrayList<>();
        Sale sent = life.sentOff(life.workable(1).sale());
        Optional<Sale> left = life.until(sent, now -> {
            seen.add(now);
            return SaleLife.LEFT.contains(now.status());
        });
        assertThat(left)
                .as("the sale once it has left; it was " + seen.getLast())
                .isPresent();
        life.until(Objects.requireNonNull(left.orElse(null)), now -> {
            seen.add(now);
            return now.status() == OrderStatus.DELIVERED;
        });
        assertThat(seen)
                .extracting(Sale::status)
                .doesNotContain(OrderStatus.UNRECOGNISED, OrderStatus.FAILED, OrderStatus.CANCELLED);
    }
}
