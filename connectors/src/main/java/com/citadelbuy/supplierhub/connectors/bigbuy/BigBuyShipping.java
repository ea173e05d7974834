package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Ways to ship, under the names by which an order may ask for their carriers. */
final class BigBuyShipping implements QuoteShipping {

    static final String OPTIONS = "shipping.orders";

    /** Codes of orders; the shipping calls have other names ("Orders"). */
    static final List<String> CARRIERS =
            List.of("correos", "chrono", "gls", "ups", "dhl", "tnt", "seur", "correosinternational");

    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})(?:\\s*-\\s*(\\d{1,3}))?\\s*days?.*");

    private final Session session;

    BigBuyShipping(Session session) {
        this.session = session;
    }

    /** That nothing is delivered there is a 404 ("Shipping"). */
    @Override
    public List<ShippingQuote> quote(ShippingRequest request) {
        return session.http()
                .post(OPTIONS, "/shipping/orders.json")
                .json(Question.of(request))
                .repeatable()
                .find(Answer.class)
                .map(found -> quotes(found.value().body()))
                .orElse(List.of());
    }

    /** An order names a carrier and BigBuy takes its cheapest service, so that is the one that counts. */
    private static List<ShippingQuote> quotes(List<Option> options) {
        Map<String, ShippingQuote> byCarrier = options.stream()
                .flatMap(option -> option.toQuote().stream())
                .collect(Collectors.toMap(ShippingQuote::method, Function.identity(), CHEAPER, LinkedHashMap::new));
        if (byCarrier.isEmpty() && !options.isEmpty()) {
            throw BigBuyWire.failure(
                    Failure.Kind.UNSUPPORTED, "BigBuy ships there only with carriers that its orders cannot name");
        }
        return List.copyOf(byCarrier.values());
    }

    private static final BinaryOperator<ShippingQuote> CHEAPER =
            (one, other) -> one.price().exceeds(other.price()) ? other : one;

    private record Question(Basket order) {
        static Question of(ShippingRequest request) {
            return new Question(new Basket(
                    new Delivery(
                            request.shipTo().country(),
                            Objects.requireNonNullElse(request.shipTo().postalCode(), "")),
                    request.lines().stream()
                            .map(line -> new BigBuyOrderRequest.Product(line.variantId(), line.quantity()))
                            .toList()));
        }
    }

    private record Basket(Delivery delivery, List<BigBuyOrderRequest.Product> products) {}

    private record Delivery(String isoCountry, String postcode) {
        @Override
        public String toString() {
            return "Delivery[" + isoCountry + ", ***]";
        }
    }

    /** One document shows the list itself, the wire an object around it; both are read. */
    private record Answer(
            @JsonDeserialize(using = WrappedList.class) List<Option> body) {}

    private record Option(
            @Nullable Service shippingService, @Nullable BigDecimal cost) {

        /** Empty where an order cannot ask for it, or it has no price. */
        Optional<ShippingQuote> toQuote() {
            @Nullable Money price = BigBuyWire.eur(cost);
            return shippingService == null || price == null
                    ? Optional.empty()
                    : shippingService.carrier().map(carrier -> shippingService.toQuote(carrier, price));
        }
    }

    private record Service(
            @Nullable String name,
            @Nullable String serviceName,
            @Nullable String delay) {

        Optional<String> carrier() {
            String plain = String.valueOf(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            return CARRIERS.stream().filter(plain::equals).findFirst();
        }

        ShippingQuote toQuote(String carrier, Money price) {
            Matcher days = DAYS.matcher(String.valueOf(delay));
            boolean told = days.matches();
            @Nullable Integer least = told ? Integer.valueOf(days.group(1)) : null;
            @Nullable Integer most = told && days.group(2) != null ? Integer.valueOf(days.group(2)) : least;
            String shown = serviceName == null || serviceName.isBlank() ? String.valueOf(name) : serviceName;
            return new ShippingQuote(carrier, shown, price, least, most, null, null);
        }
    }
}
