package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.spi.SupplierException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTest {

    private record Order(String id) {}

    private final TestSupplier supplier = new TestSupplier();

    private SupplierException refused() {
        return catchThrowableOfType(
                SupplierException.class,
                () -> supplier.http()
                        .post("order.create", "/orders/{}", "a b/c")
                        .query("note", "{\"phone\":\"555-0199\"}")
                        .json(Map.of("to", Map.of("name", "Zoë Ünal", "city", "Bonn"), "lines", List.of("x")))
                        .read(Order.class));
    }

    @Test
    void personalDataIsTakenOutByNameAndWhereverItsValueComesBack() {
        supplier.answers(200, "{\"error\":{\"code\":\"no_stock\",\"message\":\"Sorry Zoë Ünal, call 555-0199\"}}");
        SupplierException failed = refused();
        assertThat(failed).hasMessageNotContaining("Ünal").hasMessageNotContaining("555-0199");
        assertThat(supplier.exchanges.toString())
                .doesNotContain("Ünal")
                .doesNotContain("555-0199")
                .doesNotContain(TestSupplier.KEY)
                .contains("Bonn");
    }

    @Test
    void personalTextsInAListAreTakenOutWhereverTheyComeBack() {
        supplier.answers(200, "{\"error\":{\"code\":\"no_stock\",\"message\":\"Not allowed: 555-0199\"}}");
        SupplierException failed = catchThrowableOfType(
                SupplierException.class,
                () -> supplier.http()
                        .post("order.create", "/orders")
                        .json(Map.of("phone", List.of("555-0199")))
                        .read(Order.class));
        assertThat(failed).hasMessageNotContaining("555-0199");
        assertThat(supplier.exchanges.toString()).doesNotContain("555-0199");
    }

    @Test
    void whateverStandsUnderAPersonalNameIsTakenOutWhereverItComesBackHoweverDeepItLies() {
        supplier.answers(200, "{\"error\":{\"code\":\"no_stock\",\"message\":\"Not to 555-0199 or Ünal in Bonn\"}}");
        SupplierException failed = catchThrowableOfType(
                SupplierException.class,
                () -> supplier.http()
                        .post("order.create", "/orders")
                        .json(Map.of(
                                "phone",
                                List.of(Map.of("mobile", "555-0199"), Map.of("of", Map.of("last", "Ünal"))),
                                "city",
                                "Bonn"))
                        .read(Order.class));
        assertThat(failed)
                .hasMessageNotContaining("555-0199")
                .hasMessageNotContaining("Ünal")
                .hasMessageContaining("Bonn");
        assertThat(supplier.exchanges.toString()).doesNotContain("555-0199").doesNotContain("Ünal");
    }

    @Test
    void theFailureNamesTheExchangeThatShowsIt() {
        supplier.answers(200, "{\"error\":{\"code\":\"no_stock\",\"message\":\"Sold out\"}}");
        assertThat(refused().failure().exchangeId())
                .isEqualTo(supplier.exchanges.getFirst().id());
        assertThat(supplier.exchanges.getFirst().failure()).isNotNull();
    }

    @Test
    void anExchangeCanBeShownAsACommandLine() {
        supplier.answers(200, "{\"data\":{\"id\":\"1\"}}");
        supplier.http()
                .post("order.create", "/orders/{}", "a b/c")
                .json(Map.of("q", "it's"))
                .read(Order.class);
        assertThat(supplier.sent.getFirst().uri()).hasToString("https://acme.example/api/orders/a%20b%2Fc");
        assertThat(supplier.exchanges.getFirst().curl())
                .startsWith("curl -X POST 'https://acme.example/api/orders/a b/c'")
                .contains("-H 'Authorization: ***'")
                .contains("--data-raw '{\"q\":\"it'\\''s\"}'");
    }
}
