package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sales on the newer surface: a line each, without name, address or title. Whether {@code selling_price} is that of the line
 * or of a piece is disputed; as the older surface's documentation says, it is that of the line.
 */
final class SaleCalls {

    /** In practice, whatever is asked for. */
    private static final int MOST = 100;

    private static final Set<String> FILTERS =
            Set.of("order_date__gte", "order_date__lte", "order_id", "stock_source_region");

    private static final Set<String> FIELDS = Set.of(
            "order_item_id",
            "order_id",
            "order_date",
            "sale_status",
            "offer_id",
            "tsin_id",
            "sku",
            "selling_price",
            "quantity",
            "success_fee",
            "fulfillment_fee",
            "courier_collection_fee",
            "total_fees",
            "stock_transfer_fee",
            "sales_region",
            "stock_source_region");

    private static final Pages.Kind LIST = new Pages.Kind(MOST, FILTERS, Set.of(), FIELDS, true);

    private final Sales sales;
    private final Course course;

    SaleCalls(Sales sales, Course course) {
        this.sales = sales;
        this.course = course;
    }

    SimReply list(Call call) {
        return Pages.answer(call, LIST, this::found, (sale, expands) -> view(sale));
    }

    private List<Sale> found(Query query) {
        Query.Span days = query.span("order_date");
        List<String> orders = query.ids("order_id");
        List<Region> sources = query.all("stock_source_region").stream()
                .map(text -> Region.of(text)
                        .orElseThrow(() -> Refusal.unreadable("stock_source_region does not know " + text)))
                .toList();
        return sales.all(sale -> days.holds(Times.day(sale.at()))
                && (orders.isEmpty() || orders.contains(sale.orderKey()))
                && (sources.isEmpty() || sources.contains(sale.source())));
    }

    private ObjectNode view(Sale sale) {
        return SimJson.object()
                .put("order_item_id", sale.id())
                .put("order_id", sale.order())
                .put("order_date", Times.text(sale.at()))
                .put("sale_status", course.status(sale))
                .put("offer_id", sale.offer())
                .put("tsin_id", sale.tsin())
                .put("sku", sale.sku())
                .put("selling_price", sale.price())
                .put("quantity", sale.quantity())
                .put("success_fee", sale.successFee())
                .put("fulfillment_fee", sale.fulfilmentFee())
                .put("courier_collection_fee", sale.courierFee())
                .put("total_fees", sale.fees())
                .put("stock_transfer_fee", sale.transferFee())
                .put("sales_region", spelt(sale, sale.target()))
                .put("stock_source_region", spelt(sale, sale.source()));
    }

    /** Both spellings have been seen. */
    private static String spelt(Sale sale, Region region) {
        return sale.id() % 5 == 0 ? region.name().toLowerCase(Locale.ROOT) : region.name();
    }
}
