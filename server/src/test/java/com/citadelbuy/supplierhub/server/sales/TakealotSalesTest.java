package com.citadelbuy.supplierhub.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.takealot.Takealot;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.takealot.TakealotSimulator;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way at a marketplace that lists lines and tells of no changes; what it truly sold stands in its ledger. */
@NullMarked
class TakealotSalesTest {

    private static final String TAKEALOT = "takealot";
    private static final Duration SOON = Duration.ofMinutes(16);

    /** With those three that were there before us, more lines than a page has, and an odd number before the rest. */
    private static final int PAIRS = 52;

    private final SalesHub hub = SalesHub.at(Takealot.DEFINITION, TakealotSimulator::new);

    @BeforeEach
    void connect() {
        hub.catalog.connect(TAKEALOT);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void everySaleIsReceivedOnceAndWholeThroughPagesWindowsAndADeathAtTheCommit() {
        for (int i = 0; i < PAIRS; i++) {
            buy(Map.of("HDMI-2M", 1, "TEA-ROOI-80", 1));
        }
        buy(Map.of("MUG-BLUE", 3));
        hub.dyingAtTheCommit("sale_lanes", "OLD.place IS DISTINCT FROM NEW.place", hub::receive);
        assertThat(hub.events()).isEmpty();
        hub.after(Duration.ofSeconds(31));
        assertThat(received()).isEqualTo(sold());
        assertThat(hub.events()).filteredOn("sale.received"::equals).hasSize(sold().size());

        List<String> events = hub.events();
        hub.receive();
        hub.receive();
        hub.after(SOON);
        hub.receive();
        assertThat(hub.events()).as("nothing has changed").isEqualTo(events);
        assertThat(received()).isEqualTo(sold());
    }

    @Test
    void aSaleThatABuyerCancelsIsSeenToBeAndSoIsOneThatIsSentBack() {
        hub.receive();
        String cancelled = buy(Map.of("MUG-BLUE", 1));
        String returned = buy(Map.of("HDMI-2M", 2));
        hub.receive();
        assertThat(hub.catalog.simulators.cancelSale(TAKEALOT, cancelled)).isTrue();
        hub.after(SOON);
        assertThat(hub.sale(cancelled).sale().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(facts(cancelled)).containsExactly("sale.received", "sale.cancelled");

        hub.after(Duration.ofHours(36));
        assertThat(hub.sale(returned).sale().status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(hub.catalog.simulators.giveBack(TAKEALOT, returned)).isTrue();
        hub.after(Duration.ofHours(7));
        assertThat(hub.sale(returned).sale().status()).isEqualTo(OrderStatus.RETURNED);
        assertThat(facts(returned)).contains("sale.received", "sale.shipped", "sale.returned", "sale.return_seen");
        assertThat(facts(returned)).filteredOn("sale.return_seen"::equals).hasSize(1);
        assertThat(deeds(cancelled)).containsExactly(Deed.SOLD, Deed.CANCELLED);
        assertThat(deeds(returned)).containsExactly(Deed.SOLD, Deed.SOLD, Deed.SHIPPED, Deed.RETURNED);
    }

    @Test
    void whatItsApiCannotIsSaidAsSuch() {
        hub.receive();
        String sale = hub.feature
                .sales()
                .list("default", new SaleFilter(null, null, null, null), null, 1)
                .data()
                .getFirst()
                .sale()
                .id();
        Reply ready = hub.catalog.post("/api/v1/sales/" + sale + "/ready", "{}");
        assertThat(ready.status()).isEqualTo(501);
        assertThat(ready.text("/detail")).contains("Takealot");
        assertThat(hub.catalog.get("/api/v1/sales/" + sale).at("/possible").toString())
                .isEqualTo("[]");
    }

    private String buy(Map<String, Integer> basket) {
        return hub.catalog.simulators.buy(TAKEALOT, basket).orElseThrow();
    }

    /** How many pieces of each order were truly sold. */
    private Map<String, Integer> sold() {
        return hub.catalog.simulators.ledger(TAKEALOT).stream()
                .filter(entry -> entry.deed() == Deed.SOLD)
                .collect(Collectors.groupingBy(Ledger.Entry::orderId, Collectors.summingInt(entry -> 1)));
    }

    /** How many pieces of each order we know of. */
    private Map<String, Integer> received() {
        return hub.feature.sales().list("default", new SaleFilter(null, null, null, null), null, 500).data().stream()
                .collect(Collectors.toMap(
                        listed -> listed.sale().theirId(),
                        listed -> listed.lines().stream()
                                .mapToInt(SaleLine::quantity)
                                .sum()));
    }

    private List<String> facts(String theirs) {
        return hub.events(hub.id(theirs));
    }

    private List<Deed> deeds(String order) {
        return hub.catalog.simulators.ledger(TAKEALOT).stream()
                .filter(entry -> entry.orderId().equals(order))
                .map(Ledger.Entry::deed)
                .toList();
    }
}
