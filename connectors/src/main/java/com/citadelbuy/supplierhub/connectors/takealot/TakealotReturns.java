package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What buyers send back, a day a page: the list's own second page is known to fail ("Known defects"). */
final class TakealotReturns implements ReadReturns {

    private static final int MOST = 1_000;

    private final Session session;

    TakealotReturns(Session session) {
        this.session = session;
    }

    @Override
    public Page<SaleReturn> page(SaleWindow window, @Nullable Cursor from) {
        LocalDate day = from == null ? TakealotWire.day(window.from()) : LocalDate.parse(from.text());
        Returns returns = session.http()
                .get("returns.list", "/returns")
                .query("limit", MOST)
                .query("return_date__gte", day)
                .query("return_date__lte", day)
                .read(Returns.class);
        if (TakealotWire.token(returns.continuationToken()) != null) {
            throw TakealotWire.failure(Kind.BAD_RESPONSE, "Takealot has more returns of " + day + " than it shows");
        }
        boolean last = !day.isBefore(TakealotWire.day(window.to()));
        return Entry.page(
                returns.items(),
                Return::toReturn,
                last ? null : new Cursor(day.plusDays(1).toString()));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Returns(
            List<Entry<Return>> items, @Nullable String continuationToken) {
        Returns {
            Objects.requireNonNull(items, "the list of returns is missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Return(
            String sellerReturnId,
            String orderId,
            @Nullable String sku,
            @Nullable Integer quantity,
            @Nullable LocalDate returnDate,
            @Nullable String returnReason,
            @Nullable List<Outcome> outcomes) {

        Return {
            Objects.requireNonNull(sellerReturnId, "the id of a return is missing");
            Objects.requireNonNull(orderId, "the order of a return is missing");
        }

        SaleReturn toReturn(String raw) {
            String word = outcomes == null
                    ? ""
                    : outcomes.stream()
                            .map(Outcome::status)
                            .filter(WireTexts::says)
                            .collect(Collectors.joining(", "));
            return new SaleReturn(
                    sellerReturnId,
                    orderId,
                    sku,
                    quantity,
                    word,
                    WireTexts.said(returnReason),
                    returnDate == null
                            ? null
                            : returnDate.atStartOfDay(TakealotWire.ZONE).toInstant(),
                    raw);
        }
    }

    private record Outcome(@Nullable String status) {}
}
