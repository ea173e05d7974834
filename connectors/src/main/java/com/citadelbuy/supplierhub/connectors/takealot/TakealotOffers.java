package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Changes own offers one by one: a batch may hold ten thousand, but does not tell which of them it refused. Only being on sale is
 * changed by a batch, of one ("Write").
 */
final class TakealotOffers implements PublishOffers {

    static final ListingRules RULES =
            new ListingRules(Set.of(Aspect.CREATE, Aspect.PRICE, Aspect.STOCK, Aspect.ON_SALE), 1, true);

    private static final String LEADTIME = "minimum_leadtime_days";

    private final Session session;

    TakealotOffers(Session session) {
        this.session = session;
    }

    @Override
    public Publication publish(List<ListingChange> changes) {
        return switch (changes.getFirst()) {
            case ListingChange.Create create -> create(create.listing(), create.draft());
            case ListingChange.Price price -> price(price);
            case ListingChange.Stock stock -> settled(patch(stock.listing(), Patch.stock(stocked(stock.quantity()))));
            case ListingChange.OnSale sale -> switched(sale);
        };
    }

    /** Whether a batch of one was taken is whether its row was. */
    @Override
    public Publication follow(String ticket, List<ListingChange> changes) {
        return session.http()
                .get("offers.batch.get", "/offers/batch/{}", ticket)
                .read(Batch.class)
                .toPublication();
    }

    private Publication create(ListingKey key, ListingDraft draft) {
        Optional<Failure> unfit = TakealotWire.unfit(draft.price()).or(() -> nameless(key, draft));
        if (unfit.isPresent()) {
            return settled(Row.refused(0, unfit.get()));
        }
        NewOffer wanted = new NewOffer(
                Objects.requireNonNull(draft.barcode()),
                Objects.requireNonNull(key.sku()),
                TakealotWire.whole(draft.price()),
                Optional.ofNullable(draft.attributes().get(LEADTIME))
                        .map(Integer::valueOf)
                        .orElse(null),
                draft.stock() == null ? null : stocked(draft.stock()));
        return settled(row(session.http().post("offers.create", "/offers").json(wanted)));
    }

    private static Optional<Failure> nameless(ListingKey key, ListingDraft draft) {
        return key.sku() != null && WireTexts.says(draft.barcode())
                ? Optional.empty()
                : Optional.of(Failure.of(
                        Kind.INVALID_REQUEST,
                        "An offer at Takealot needs a sku and a barcode of Takealot's catalogue"));
    }

    private Publication price(ListingChange.Price change) {
        Optional<Failure> unfit = TakealotWire.unfit(change.price())
                .or(() -> Optional.ofNullable(change.listPrice()).flatMap(TakealotWire::unfit));
        if (unfit.isPresent()) {
            return settled(Row.refused(0, unfit.get()));
        }
        @Nullable Long listPrice = change.listPrice() == null ? null : TakealotWire.whole(change.listPrice());
        return settled(patch(change.listing(), Patch.price(TakealotWire.whole(change.price()), listPrice)));
    }

    private Publication switched(ListingChange.OnSale change) {
        ListingKey key = change.listing();
        @Nullable Long id = key.id() == null ? null : Long.valueOf(key.id());
        return session.http()
                .post("offers.batch", "/offers/batch")
                .json(new Batched(List.of(
                        new Switched(id, id == null ? key.sku() : null, change.onSale() ? "Re-enable" : "Disable"))))
                .repeatable()
                .readOr(Batch.class, made -> made.value().toPublication(), refused -> settled(Row.refused(0, refused)));
    }

    /** What it says is absolute, so a repeat changes nothing ("Idempotency"). */
    private Row patch(ListingKey key, Patch patch) {
        SupplierRequest request = key.id() == null
                ? session.http().patch("offers.update", "/offers/by_sku/{}", Objects.requireNonNull(key.sku()))
                : session.http().patch("offers.update", "/offers/{}", key.id());
        return row(request.json(patch).repeatable());
    }

    private static Row row(SupplierRequest request) {
        return request.readOr(
                TakealotOffer.class,
                made -> new Row(0, null, made.value().offerId()),
                refused -> Row.refused(0, refused));
    }

    private List<Stocked> stocked(long quantity) {
        return List.of(new Stocked(new TakealotAccount(session).warehouse(), quantity));
    }

    private static Publication settled(Row row) {
        return Publication.settled(List.of(row));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Stocked(long sellerWarehouseId, long quantityAvailable) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record NewOffer(
            String barcode,
            String sku,
            long sellingPrice,
            @Nullable Integer minimumLeadtimeDays,
            @Nullable List<Stocked> sellerWarehouseStock) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Patch(
            @Nullable Long sellingPrice,
            @Nullable Long rrp,
            @Nullable List<Stocked> sellerWarehouseStock) {

        static Patch price(long price, @Nullable Long listPrice) {
            return new Patch(price, listPrice, null);
        }

        static Patch stock(List<Stocked> stock) {
            return new Patch(null, null, stock);
        }
    }

    private record Batched(List<Switched> offers) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Switched(
            @Nullable Long offerId, @Nullable String sku, String statusAction) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Batch(String batchId, @Nullable String status) {
        Batch {
            Objects.requireNonNull(batchId, "the id of a batch is missing");
        }

        Publication toPublication() {
            return switch (Takealot.BATCHES.of(status)) {
                case DONE -> settled(Row.made(0));
                case FAILED ->
                    settled(Row.refused(0, Failure.of(Kind.REJECTED, "Takealot's batch failed; it does not say why")));
                case UNDER_WAY -> Publication.underWay(batchId);
            };
        }
    }

    /** How far a batch is. */
    enum Progress {
        UNDER_WAY,
        DONE,
        FAILED
    }
}
