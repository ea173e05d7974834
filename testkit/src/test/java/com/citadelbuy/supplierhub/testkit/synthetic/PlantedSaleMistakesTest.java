package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.MakeLinks;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductLink;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be got wrong about sales at a marketplace: each mistake breaks the promise it is a breach of. */
class PlantedSaleMistakesTest {

    private static final String RECEIVING = "receive_sales";

    @Test
    void whatIsUnknownIsNotSentAgain() {
        Planted.breaks(
                Altered.ability(SyntheticMarket.DEFINITION, ShipSales.class, right -> new Shipping(right, true)),
                "ship_sales",
                "a wish to ship struck by REPLY_LOST is sent once, unknown, and the sale tells",
                "a wish to ship struck by SERVER_ERROR_AFTER_EFFECT is sent once, unknown, and the sale tells");
        Planted.breaks(
                Altered.ability(
                        SyntheticMarket.DEFINITION,
                        CancelSales.class,
                        right -> (sale, lines, reason) -> twice(() -> right.cancel(sale, lines, reason))),
                "cancel_sales",
                "a wish to cancel struck by SERVER_ERROR is sent once, unknown, and the sale tells");
        Planted.breaks(
                Altered.ability(SyntheticMarket.DEFINITION, PackSales.class, Packing::new),
                "pack_sales",
                "a wish to pack struck by REPLY_LOST is sent once, unknown, and the sale tells",
                "a wish to be fetched struck by RESET is sent once, unknown, and the sale tells");
    }

    @Test
    void aSuccessOfTheWholeIsNoneOfALine() {
        Planted.breaks(
                Altered.ability(SyntheticMarket.DEFINITION, ShipSales.class, right -> new Shipping(right, false)),
                "ship_sales",
                "an unknown line is not shipped, and what is told of the others is true");
    }

    @Test
    void aSaleOfThePageBeforeIsNotAnother() {
        List<Sale> last = new ArrayList<>();
        Planted.breaks(
                receiving(
                        page -> {
                            List<Sale> doubled = new ArrayList<>(last);
                            doubled.addAll(page.items());
                            last.clear();
                            if (page.next() != null) {
                                last.add(page.items().getLast());
                            }
                            return new Page<>(doubled, page.next());
                        },
                        ReceiveSales::again),
                RECEIVING,
                "all pages hold each sale once, and any cursor leads to the rest");
    }

    @Test
    void aListOfSalesThatEndsEarlyLosesSales() {
        Planted.breaks(
                receiving(page -> Page.last(page.items()), ReceiveSales::again),
                RECEIVING,
                "all pages hold each sale once, and any cursor leads to the rest");
    }

    @Test
    void aSaleThatIsNotReadAgainStandsStill() {
        Planted.breaks(
                receiving(page -> page, (_, known) -> known),
                RECEIVING,
                "a buyer who changes his mind is heard of",
                "each step of a sale's life is recognised",
                "an unknown sale is NOT_FOUND");
    }

    @Test
    void aWordThatNobodyKnowsIsNoState() {
        Planted.breaks(
                receiving(page -> page, (right, known) -> guessed(right.again(known))),
                RECEIVING,
                "a sale of MAGIC-UNKNOWN-STATUS is seen to become UNRECOGNISED");
    }

    @Test
    void whoBoughtIsNobodysBusiness() {
        Planted.breaks(
                Altered.personal(SyntheticMarket.DEFINITION, Set.of()),
                "definition",
                "personal data on the wire has names");
        Planted.breaks(
                Altered.personal(SyntheticMarket.DEFINITION, Set.of("zip")),
                "secrecy",
                "who bought something appears nowhere");
    }

    @Test
    void aReturnBelongsToItsSale() {
        Planted.breaks(
                Altered.ability(SyntheticMarket.DEFINITION, ReadReturns.class, right -> (window, from) -> {
                    Page<SaleReturn> page = right.page(window, from);
                    return new Page<>(
                            page.items().stream()
                                    .map(PlantedSaleMistakesTest::ofItself)
                                    .toList(),
                            page.next());
                }),
                "read_returns",
                "what a buyer sends back is told of, with its sale");
    }

    @Test
    void aLinkIsMadeByTheMarketplaceAndCarriesTheTag() {
        Planted.breaks(
                Altered.ability(
                        SyntheticMarket.DEFINITION,
                        MakeLinks.class,
                        _ -> (products, _) -> products.stream()
                                .map(id -> new ProductLink(id, URI.create("https://market.example/p/" + id), null))
                                .toList()),
                "make_links",
                "an unknown product gets none",
                "a link carries the tag");
    }

    private static <T> T twice(Supplier<T> call) {
        try {
            return call.get();
        } catch (SupplierException unsure) {
            return call.get();
        }
    }

    private record Shipping(ShipSales right, boolean repeats) implements ShipSales {

        @Override
        public List<Carrier> carriers(Sale sale) {
            return right.carriers(sale);
        }

        @Override
        public List<LineResult> ship(Sale sale, List<SaleParcel> parcels) {
            return repeats
                    ? twice(() -> right.ship(sale, parcels))
                    : right.ship(sale, parcels).stream()
                            .map(result -> LineResult.done(result.lineId()))
                            .toList();
        }
    }

    private record Packing(PackSales right) implements PackSales {

        @Override
        public List<Carrier> carriers(Sale sale) {
            return right.carriers(sale);
        }

        @Override
        public List<LineResult> pack(Sale sale, List<SaleParcel> parcels) {
            return twice(() -> right.pack(sale, parcels));
        }

        @Override
        public List<LineResult> ready(Sale sale, List<String> lineIds) {
            return twice(() -> right.ready(sale, lineIds));
        }
    }

    /** How the wrong one reads a sale again. */
    private interface Looking {
        Sale again(ReceiveSales right, Sale known);
    }

    private record Receiving(ReceiveSales right, UnaryOperator<Page<Sale>> pages, Looking looks)
            implements ReceiveSales {

        @Override
        public Page<Sale> page(SaleWindow window, @Nullable Cursor from) {
            return pages.apply(right.page(window, from));
        }

        @Override
        public Sale again(Sale known) {
            return looks.again(right, known);
        }
    }

    private static SupplierDefinition receiving(UnaryOperator<Page<Sale>> pages, Looking looks) {
        return Altered.ability(
                SyntheticMarket.DEFINITION, ReceiveSales.class, right -> new Receiving(right, pages, looks));
    }

    private static Sale guessed(Sale sale) {
        List<Sale.Line> lines = sale.lines().stream()
                .map(line -> new Sale.Line(
                        line.id(),
                        line.listing(),
                        line.title(),
                        line.quantity(),
                        line.price(),
                        guessed(line.status()),
                        line.word(),
                        line.trackingNumber()))
                .toList();
        return new Sale(
                sale.id(),
                sale.number(),
                guessed(sale.status()),
                sale.word(),
                sale.reason(),
                lines,
                sale.total(),
                sale.shipTo(),
                sale.createdAt(),
                sale.changedAt(),
                sale.shipBy(),
                sale.details(),
                sale.raw());
    }

    private static OrderStatus guessed(OrderStatus status) {
        return status == OrderStatus.UNRECOGNISED ? OrderStatus.PROCESSING : status;
    }

    private static SaleReturn ofItself(SaleReturn back) {
        return new SaleReturn(
                back.id(), back.id(), back.sku(), back.quantity(), back.word(), back.reason(), back.at(), back.raw());
    }
}
