package com.citadelbuy.supplierhub.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot.Costs;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot.Recipient;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class EchoTest {

    private static final Address HOME = to("12 Main Street", "10001", "US");

    private static Address to(String line1, @Nullable String zip, String country) {
        return new Address("Ada Lovelace", null, line1, "Apt 4", "Town", null, zip, country, null, null, null);
    }

    private static PurchaseOrder asked(Address address) {
        return new PurchaseOrder(
                new OrderReference("hub_1"),
                List.of(
                        new PurchaseOrder.Line("l1", "p", "v1", null, Map.of(), 2),
                        new PurchaseOrder.Line("l2", "p", "v2", null, Map.of(), 1)),
                address,
                null,
                null,
                null);
    }

    private static OrderSnapshot taken(
            @Nullable Costs costs, @Nullable Recipient recipient, OrderSnapshot.Line... lines) {
        return new OrderSnapshot(
                "1", null, OrderStatus.CREATED, "new", null, costs, List.of(lines), recipient, null, Map.of(), "{}");
    }

    private static OrderSnapshot.Line line(String variant, int quantity, @Nullable String cost) {
        return new OrderSnapshot.Line(null, null, variant, quantity, cost == null ? null : usd(cost));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static @Nullable String differs(OrderSnapshot... taken) {
        return Echo.differs(asked(HOME), List.of(taken)).orElse(null);
    }

    private static @Nullable String address(
            Address ours, @Nullable String line1, @Nullable String zip, @Nullable String country) {
        return Echo.differs(asked(ours), List.of(taken(null, new Recipient("X", line1, "Y", zip, country))))
                .orElse(null);
    }

    @Test
    void aSupplierThatEchoesNothingIsNotDifferent() {
        assertThat(differs(taken(null, null))).isNull();
        assertThat(differs(taken(null, new Recipient(null, null, null, null, null))))
                .isNull();
        assertThat(address(HOME, "", " ", "-")).isNull();
    }

    @Test
    void linesAreHeldTogetherOverAllOrdersThatTheyBecame() {
        assertThat(differs(taken(null, null, line("v1", 2, null)), taken(null, null, line("v2", 1, null))))
                .isNull();
        assertThat(differs(taken(null, null, line("v1", 1, null), line("v2", 1, null))))
                .contains("v1=2")
                .contains("v1=1");
    }

    @ParameterizedTest(name = "2 x {0} and 1 x {1} within {2}: {3}")
    @CsvSource({
        "1.00, 3.00, 5.00, true",
        "1.00, 3.00, 6.00, true",
        "1.00, 3.00, 4.99, true",
        "1.00, 3.00, 4.98, false",
        "9.75, 0.00, 19.50, true",
        "9.75, 0.00, 9.75, false",
        "0.333, 0.333, 1.00, true",
        "0.34, 0.34, 1.01, true",
        "7, 7, 14, false",
        "7, , 1, true"
    })
    void linesDoNotCostMoreThanTheItemsTogether(String first, @Nullable String second, String items, boolean agrees) {
        Costs costs = new Costs(usd(items), null, null, usd("99.00"));
        @Nullable String said = differs(taken(costs, null, line("v1", 2, first), line("v2", 1, second)));
        assertThat(said == null).as(said).isEqualTo(agrees);
    }

    @Test
    void aLinePricedInAnotherCurrencyIsNotCompared() {
        Costs euros = new Costs(Money.of("0.10", "EUR"), null, null, Money.of("0.10", "EUR"));
        assertThat(differs(taken(euros, null, line("v1", 2, "9"), line("v2", 1, "9"))))
                .isNull();
    }

    @Test
    void theTotalIsNotBelowNothing() {
        assertThat(differs(taken(new Costs(null, null, null, usd("0.00")), null)))
                .isNull();
        assertThat(differs(taken(new Costs(null, null, null, usd("-0.01")), null)))
                .contains("-0.01 USD");
    }

    @Test
    void anOrderIsChargedInOneCurrency() {
        assertThat(differs(taken(new Costs(usd("1"), Money.of("1", "EUR"), null, usd("2")), null)))
                .contains("EUR, USD");
        assertThat(differs(
                        taken(new Costs(null, null, null, usd("2")), null),
                        taken(new Costs(null, null, null, Money.of("2", "GBP")), null)))
                .contains("GBP, USD");
    }

    @ParameterizedTest(name = "{0} | {1} | {2} is {3} | {4} | {5}")
    @CsvSource({
        "12 Main Street, 10001, US, 12 MAIN STREET, 10001, US",
        "12 Main St., 10001, US, 12 Main St, 10001, us",
        "12 Main Street, 10001, US, 12  Main   St, 10001, USA",
        "12 Main Street, 10001, US, 12 Main St Apt 4, 10001-1234, United States",
        "12 Main Street, 10001-1234, US, 12 Main Street, 10001, US",
        "12 Main Street, 10001-1234, US, 12 Main Street, 100015678, US",
        "5 North Mill Road, LS1 4DY, GB, '5 N. Mill Rd.', LS14DY, United Kingdom",
        "5 Mill Rd, LS1 4DY, GB, 5 Mill Road, ls1 4dy, UK",
        "A very long name of a house on a very long street 77, 1010, AT, A very long name of a hou, 1010, AUT",
        "Apt 4, 10001, US, '12 Main Street, Apt 4', 10001, US",
        "12 Main Street, 10001, US, '12 Main Street, Apt. 4', 10001, US",
        "Rua São João 7, 01000-000, BR, Rua Sao Joao 7, 01000000, Brazil",
        "Hauptstraße 5, 10115, DE, Hauptstr. 5, 10115, Germany",
        "Müllerweg 3, 10115, DE, Muellerweg 3, 10115, DE",
        "Müllerweg 3, 10115, DE, Mullerweg 3, D E-10115, DEU",
        "Ørestads Boulevard 9, 2300, DK, Orestads Blvd 9, DK-2300, Denmark",
        "Æbelvej 1, 2300, DK, Aebelvej 1, 2300, DK",
        "北京路 8, 100000, CN, Beijing Road 8, 100000, China",
        "北京路 8, 100000, CN, 北京路8, 100000, CN",
        "12 Main Street, , IE, 12 Main Street, D02 X285, Ireland",
        "12 Main Street, 1234, TR, 12 Main Street, 1234, Republic of Somewhere"
    })
    void whatASupplierMerelyRewritesIsNoDifference(
            String line, @Nullable String zip, String country, String line1, String theirZip, String theirCountry) {
        assertThat(address(to(line, zip, country), line1, theirZip, theirCountry))
                .isNull();
    }

    @ParameterizedTest(name = "{0} | {1} | {2} is not {3} | {4} | {5}: {6}")
    @CsvSource({
        "12 Main Street, 10001, US, 12 Main Street, 10001, CA, country",
        "12 Main Street, 10001, US, 12 Main Street, 10001, Canada, country",
        "12 Main Street, 10001, US, 12 Main Street, 10001, CAN, country",
        "12 Main Street, 10001, US, 12 Main Street, 10002, US, zip",
        "12 Main Street, 10001, US, 12 Main Street, 1000, US, zip",
        "12 Main Street, LS1 4DY, GB, 12 Main Street, LS1 4DX, GB, zip",
        "12 Main Street, LS1 4DY, GB, 12 Main Street, LS1, GB, zip",
        "12 Main Street, 10001, US, 13 Main Street, 10001, US, address1",
        "12 Main Street, 10001, US, 1 Other Road, 90210, GB, 'country, zip, address1'",
        "北京路 8, 100000, CN, 南京路 8, 100000, CN, address1"
    })
    void anotherAddressIsToldByTheNamesOfItsFieldsOnly(
            String line,
            String zip,
            String country,
            String line1,
            String theirZip,
            String theirCountry,
            String fields) {
        assertThat(address(to(line, zip, country), line1, theirZip, theirCountry))
                .isEqualTo("The supplier shows another shipping address than ours in: " + fields + ".");
    }

    @Test
    void everythingThatDiffersIsSaid() {
        OrderSnapshot odd = taken(
                new Costs(usd("1"), null, null, usd("1")),
                new Recipient(null, null, null, "99999", null),
                line("v1", 7, "9"));
        assertThat(differs(odd)).contains("v1=7").contains("total of the items").contains("zip");
    }

    @Test
    void anEchoedRecipientPrintsNothingOfItself() {
        OrderSnapshot shown = taken(null, new Recipient("Ada", "12 Main", "Oslo", "10001", "NO"));
        assertThat(Stream.of("Ada", "12 Main", "Oslo", "10001", "NO")).noneMatch(shown.toString()::contains);
    }
}
