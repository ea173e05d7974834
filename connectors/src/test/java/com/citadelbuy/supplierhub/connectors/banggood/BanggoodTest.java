package com.citadelbuy.supplierhub.connectors.banggood;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.WireRequest.Parameter;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BanggoodTest {

    private static final TokenSet TOKEN = new TokenSet(Secret.of("T-1"), null, null, null, Map.of());

    private static WireRequest signed(String method, @Nullable TokenSet token) {
        WireRequest plain =
                new WireRequest("any", method, "/any", List.of(), List.of(), List.of(), null, Repetition.HARMLESS);
        return Banggood.DEFINITION
                .signer()
                .sign(plain, new RequestSigner.Context(Credentials.NONE, Map.of(), token, Instant.EPOCH));
    }

    @Test
    void theTokenGoesWhereTheOtherParametersGo() {
        Parameter token = new Parameter("access_token", "T-1");
        assertThat(signed("GET", TOKEN).query()).contains(token, new Parameter("lang", "en"));
        assertThat(signed("GET", TOKEN).form()).isEmpty();
        assertThat(signed("POST", TOKEN).form()).contains(token, new Parameter("lang", "en"));
        assertThat(signed("POST", TOKEN).query()).isEmpty();
        assertThat(signed("GET", null).query()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Payment Pending, CREATED",
        "UNPAID, CREATED",
        "Paid, PROCESSING",
        "In process, PROCESSING",
        "Partially Shipped, PARTIALLY_SHIPPED",
        "Shipped, SHIPPED",
        "Out for delivery, SHIPPED",
        "Delivered, DELIVERED",
        "Completed, DELIVERED",
        "On hold, ON_HOLD",
        "Cancelled, CANCELLED",
        "Refund completed, REFUNDED",
        "Return received, RETURNED",
        "Undelivered, UNRECOGNISED",
        "Not yet shipped, UNRECOGNISED",
        "Dreaming, UNRECOGNISED"
    })
    void theNarrowerWordGoesBeforeTheWider(String text, OrderStatus status) {
        assertThat(Banggood.ORDER_STATUSES.of(text)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "Payment Pending, PENDING",
        "imported, PENDING",
        "Packing, PENDING",
        "Dispatched, SHIPPED",
        "Out for delivery, OUT_FOR_DELIVERY",
        "Delivered, DELIVERED",
        "Undelivered, UNKNOWN",
        "On hold, UNKNOWN",
        "Returned, RETURNED",
        "Dreaming, UNRECOGNISED"
    })
    void aParcelIsToldOfByItsOrdersTexts(String text, ShipmentStatus status) {
        assertThat(Banggood.SHIPMENT_STATUSES.of(text)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, ",
        "DELIVERED, DELIVERED DELIVERED",
        "DELIVERED, DELIVERED CANCELLED",
        "SHIPPED, SHIPPED DELIVERED",
        "PARTIALLY_SHIPPED, DELIVERED PROCESSING",
        "PARTIALLY_SHIPPED, PARTIALLY_SHIPPED DELIVERED",
        "CREATED, CREATED PROCESSING",
        "PARTIALLY_SHIPPED, SHIPPED CREATED",
        "ON_HOLD, ON_HOLD SHIPPED",
        "CANCELLED, CANCELLED CANCELLED",
        "REFUNDED, CANCELLED REFUNDED RETURNED",
        "UNRECOGNISED, DELIVERED UNRECOGNISED"
    })
    void anOrderStandsAsItsPartsStandTogether(OrderStatus together, @Nullable String parts) {
        List<OrderStatus> each = parts == null
                ? List.of()
                : List.of(parts.split(" ")).stream().map(OrderStatus::valueOf).toList();
        assertThat(BanggoodOrderState.together(each)).isEqualTo(together);
    }

    @Test
    void anAmountMayComeWithASymbolAndWhatIsNoneIsNone() {
        assertThat(BanggoodWire.amount("\u20ac1,024.50")).isEqualTo(new BigDecimal("1024.50"));
        assertThat(BanggoodWire.amount("US$ 3")).isEqualTo(new BigDecimal("3"));
        assertThat(BanggoodWire.amount("12,50")).isNull();
        assertThat(BanggoodWire.amount("free")).isNull();
        assertThat(BanggoodWire.amount("")).isNull();
        assertThat(BanggoodWire.amount(null)).isNull();
    }

    @Test
    void timesAreInUtcAndWhatIsNoneIsNone() {
        assertThat(BanggoodWire.time("2026-06-01 02:03:04")).isEqualTo(Instant.parse("2026-06-01T02:03:04Z"));
        assertThat(BanggoodWire.time("0000-00-00 00:00:00")).isNull();
        assertThat(BanggoodWire.time("")).isNull();
    }

    @Test
    void aVariantIsTheSameHoweverItsOptionsAreJoined() {
        assertThat(List.of("45,2", "2|45", " 2 , 45 ", "2,,45"))
                .allSatisfy(poa -> assertThat(BanggoodPoa.variant("7", BanggoodPoa.ids(poa)))
                        .isEqualTo("7:2,45"));
        assertThat(BanggoodPoa.variant("7", BanggoodPoa.ids(""))).isEqualTo("7");
    }

    @Test
    void whomAnOrderGoesToIsNotPrinted() {
        assertThat(new BanggoodOrder.Recipient("Ada Nemec", "Dlouha 7", "Praha", "Czech Republic"))
                .hasToString("Recipient[***]");
    }
}
