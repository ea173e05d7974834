package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.SignedBody;
import com.citadelbuy.supplierhub.spi.SignedBody.Encoding;
import com.citadelbuy.supplierhub.spi.SignedBody.Missing;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookKey;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerification;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What is delivered to the address that a person entered in the Seller Portal. It is not sure to come and its prices are of
 * uncertain unit, so it only says what to look at. Which event it is stands in a header; what it is about is told by its body alone.
 */
final class TakealotDeliveries implements ReadWebhooks {

    static final String SECRET = "webhook_secret";
    static final String ADDRESS = "webhook_url";

    private static final String EVENT = "X-Takealot-Event";
    private static final String SIGNATURE = "X-Takealot-Signature";

    /** Reports of the scheme differ ("Webhooks"): over the body in hexadecimal, or over address and body, in Base64 of that. */
    static final WebhookRules RULES = WebhookRules.of(new WebhookVerification.EitherOf(
                    signed(Encoding.HEX, null), signed(Encoding.HEX_IN_BASE64, ADDRESS)))
            .knownByHeader("X-Takealot-Delivery")
            .knownBy("/order_id", "/order_item_id", "/event_date")
            .knownBy("/sale/order_item_id", "/sale/sale_status", "/event_timestamp_utc");

    private static SignedBody signed(Encoding text, @Nullable String before) {
        return new SignedBody(
                SIGNATURE, text, new WebhookKey.Credential(SECRET), Encoding.UTF_8, before, Missing.REFUSED);
    }

    @Override
    public List<Observation> read(WebhookDelivery delivery) {
        String type = delivery.header(EVENT).orElse("");
        return WireDelivery.read(
                delivery,
                Body.class,
                body -> body.value()
                        .subjects()
                        .map(subject -> Observation.hint(type, null, subject))
                        .toList());
    }

    /** Of all kinds; a batch that completed is about nothing that is kept. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Body(
            @Nullable String orderId,
            @Nullable String offerId,
            @Nullable Offer offer,
            @Nullable List<Wanted> offers,
            @Nullable Sold sale) {

        Stream<Subject> subjects() {
            Stream<String> sales = Stream.of(
                            Stream.ofNullable(orderId),
                            Stream.ofNullable(sale).flatMap(sold -> Stream.ofNullable(sold.orderId())))
                    .flatMap(ids -> ids);
            Stream<String> listings = Stream.of(
                            Stream.ofNullable(offerId),
                            Stream.ofNullable(offer).flatMap(Offer::ids),
                            Stream.ofNullable(sale).flatMap(sold -> Stream.ofNullable(sold.offerId())),
                            Stream.ofNullable(offers).flatMap(List::stream).flatMap(Wanted::ids))
                    .flatMap(ids -> ids)
                    .distinct();
            return Stream.concat(
                    sales.map(Subject.Sale::new),
                    listings.map(id -> new Subject.Listing(new ListingKey(id, null, null))));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Offer(@Nullable String offerId) {
        Stream<String> ids() {
            return Stream.ofNullable(offerId);
        }
    }

    private record Wanted(@Nullable Offer offer) {
        Stream<String> ids() {
            return Stream.ofNullable(offer).flatMap(Offer::ids);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Sold(@Nullable String orderId, @Nullable String offerId) {}
}
