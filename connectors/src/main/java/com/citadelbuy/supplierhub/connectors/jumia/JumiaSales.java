package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was sold. The list of orders shows no items, which are asked for beside it, for a whole page at once ("Orders"). */
final class JumiaSales implements ReceiveSales {

    /** Three months are taken, whichever they are; an overlap of ten minutes is advised ("Webhooks"). */
    static final SaleRules RULES = new SaleRules(Basis.CHANGED, Duration.ofDays(89), Duration.ofMinutes(10));

    /** The items of so many orders can safely be asked for at once. */
    private static final int SIZE = 25;

    private final Session session;

    JumiaSales(Session session) {
        this.session = session;
    }

    @Override
    public Page<Sale> page(SaleWindow window, @Nullable Cursor from) {
        Orders page = session.http()
                .get("orders.list", "/orders")
                .query("updatedAfter", JumiaWire.seconds(window.from()))
                .query("updatedBefore", JumiaWire.seconds(window.to().plusMillis(999)))
                .query("sort", "ASC")
                .query("size", SIZE)
                .query("shopId", shop())
                .query("token", JumiaPage.token(from))
                .read(Orders.class);
        Map<String, Raw<JumiaItems>> items =
                items(Entry.values(page.orders()).map(JumiaOrder::id).toList());
        return Entry.page(
                page.orders(),
                (order, raw) -> order.toSale(
                        Objects.requireNonNull(items.get(order.id()), "the items of an order are missing"), raw),
                JumiaPage.next(from, page.nextToken(), page.isLastPage()));
    }

    /** A single order cannot be asked for, but its items can, and they tell where it stands. */
    @Override
    public Sale again(Sale known) {
        Raw<JumiaItems> items = Optional.ofNullable(items(List.of(known.id())).get(known.id()))
                .filter(found -> !found.value().items().isEmpty())
                .orElseThrow(() -> new SupplierException(
                        Failure.of(Kind.NOT_FOUND, "Jumia shows no items of an order " + known.id())));
        return items.value().again(known, items.json());
    }

    private Map<String, Raw<JumiaItems>> items(List<String> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        SupplierRequest request = session.http().get("orders.items", "/orders/items");
        orders.forEach(order -> request.query("orderId", order));
        return request.query("shopId", shop()).read(Items.class).list().stream()
                .flatMap(entry -> entry.value().map(items -> new Raw<>(items, entry.json())).stream())
                .collect(Collectors.toMap(items -> items.value().orderId(), items -> items, (first, twice) -> first));
    }

    private @Nullable String shop() {
        return session.setting(JumiaAccount.SHOP).orElse(null);
    }

    private record Orders(
            List<Entry<JumiaOrder>> orders,
            @Nullable String nextToken,
            @Nullable Boolean isLastPage) {
        Orders {
            Objects.requireNonNull(orders, "the list of orders is missing");
        }
    }

    private record Items(List<Entry<JumiaItems>> list) {
        Items {
            Objects.requireNonNull(list, "the list of items is missing");
        }
    }
}
