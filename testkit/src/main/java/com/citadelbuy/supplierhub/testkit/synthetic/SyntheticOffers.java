package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Publication;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A feed for each call; finished says nothing of its rows. */
record SyntheticOffers(Session session) implements PublishOffers {

    static final Map<String, Kind> KINDS = Map.of(
            "unknown", Kind.NOT_FOUND,
            "bad_price", Kind.INVALID_REQUEST,
            "incomplete", Kind.INVALID_REQUEST,
            "taken", Kind.CONFLICT);

    private record Feed(String kind, List<Row> rows) {}

    private record Row(
            @Nullable String offer,
            @Nullable String sku,
            @Nullable String title,
            @Nullable String price,
            @Nullable String currency,
            @Nullable Long pieces,
            @Nullable Boolean live) {

        static Row of(ListingChange change) {
            ListingKey key = change.listing();
            return switch (change) {
                case ListingChange.Create create ->
                    priced(
                            key,
                            create.draft().title(),
                            create.draft().price(),
                            create.draft().stock());
                case ListingChange.Price price -> priced(key, null, price.price(), null);
                case ListingChange.Stock stock ->
                    new Row(key.id(), key.sku(), null, null, null, stock.quantity(), null);
                case ListingChange.OnSale sale -> new Row(key.id(), key.sku(), null, null, null, null, sale.onSale());
            };
        }

        private static Row priced(ListingKey key, @Nullable String title, Money price, @Nullable Long pieces) {
            return new Row(key.id(), key.sku(), title, price.amount().toPlainString(), price.currency(), pieces, null);
        }
    }

    private record Sent(String feed) {}

    private record Results(String state, List<Result> rows) {}

    private record Result(
            @Nullable String offer,
            @Nullable String error,
            @Nullable String message) {

        Publication.Row toRow(int place) {
            return new Publication.Row(place, SyntheticOffers.failure(error, message), offer);
        }
    }

    static @Nullable Failure failure(@Nullable String error, @Nullable String message) {
        return error == null
                ? null
                : new Failure(KINDS.getOrDefault(error, Kind.REJECTED), String.valueOf(message), error, null, null);
    }

    @Override
    public Publication publish(List<ListingChange> changes) {
        Aspect aspect = changes.getFirst().aspect();
        SupplierRequest request = session.http()
                .post("feed", "/feeds")
                .json(new Feed(
                        aspect.name().toLowerCase(Locale.ROOT),
                        changes.stream().map(Row::of).toList()));
        if (aspect != Aspect.CREATE) {
            request.repeatable();
        }
        return Publication.underWay(request.read(Sent.class).feed());
    }

    @Override
    public Publication follow(String ticket, List<ListingChange> changes) {
        Results results = session.http().get("results", "/feeds/{}", ticket).read(Results.class);
        return results.state().equals("finished")
                ? Publication.settled(IntStream.range(0, results.rows().size())
                        .mapToObj(place -> results.rows().get(place).toRow(place))
                        .toList())
                : Publication.underWay(ticket);
    }
}
