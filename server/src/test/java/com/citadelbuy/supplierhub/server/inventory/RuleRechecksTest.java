package com.citadelbuy.supplierhub.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.catalog.ImportCommand;
import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A changed rule reaches all stock that it touches, however much that is and whoever dies meanwhile. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class RuleRechecksTest {

    private static final String WORKSPACE = "default";
    private static final Rule.Wish BELOW_FIVE = new Rule.Wish(RuleScope.WORKSPACE, null, null, null, 5L);

    private CatalogHub hub;
    private int variants;

    @BeforeEach
    void start() {
        hub = new CatalogHub();
        String connection = hub.connect("aliexpress");
        ProductDetail product = hub.products
                .importOne(WORKSPACE, new ImportCommand("aliexpress", null, null, "123456", null, false))
                .product();
        variants = product.variants().size();
        assertThat(variants).isGreaterThan(1);
        hub.products.applyStock(
                hub.connection(connection),
                product.product().supplierProductId(),
                product.variants().stream()
                        .map(variant -> new InventoryLevel(
                                variant.variant().supplierVariantId(),
                                new Location("cn", "China", "CN"),
                                Stock.exact(3)))
                        .toList(),
                hub.clock.instant());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whatCouldNotBeLookedAtWithTheRuleIsLookedAtLater() throws SQLException {
        asOwner("""
                CREATE FUNCTION died() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'died'; END $$;
                CREATE TRIGGER died BEFORE INSERT ON inventory_alerts FOR EACH ROW EXECUTE FUNCTION died()""");
        hub.stock.rules().put(WORKSPACE, BELOW_FIVE);
        assertThat(alerts()).isZero();
        asOwner("DROP TRIGGER died ON inventory_alerts");
        hub.stock.rules().goOn();
        assertThat(alerts()).isEqualTo(variants);
        assertThat(left()).isZero();
    }

    @Test
    void oneThatFailsStandsInNobodysWay() throws SQLException {
        asOwner("""
                INSERT INTO inventory_rechecks (workspace_id, id, scope, target)
                VALUES ('default', 'a', 'variant', ''), ('default', 'b', 'variant', '');
                CREATE FUNCTION died() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'died'; END $$;
                CREATE TRIGGER died BEFORE DELETE ON inventory_rechecks FOR EACH ROW WHEN (OLD.id = 'a')
                  EXECUTE FUNCTION died()""");
        hub.stock.rules().goOn();
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void muchStockIsLookedAtBehindTheAnswer() {
        Ids ids = new Ids(hub.clock, new Random(8));
        Events events = new Events(ids, hub.clock);
        InventoryRules rules =
                new InventoryRules(hub.database, new Thresholds(events, ids, hub.clock), events, ids, hub.clock, 1);
        Rule rule = rules.put(WORKSPACE, BELOW_FIVE);
        assertThat(alerts()).isEqualTo(1);
        rules.goOn();
        assertThat(alerts()).isEqualTo(variants);
        rules.delete(WORKSPACE, rule.id());
        assertThat(alerts()).isEqualTo(variants - 1);
        rules.goOn();
        assertThat(alerts()).isZero();
        assertThat(left()).isZero();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = hub.database.dedicatedConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private int alerts() {
        return hub.stock
                .alerts()
                .list(WORKSPACE, new Alerts.Filter(List.of(), null, null), null, 50)
                .data()
                .size();
    }

    private int left() {
        return hub.database.withHandle(handle -> handle.createQuery("SELECT count(*) FROM inventory_rechecks")
                .mapTo(Integer.class)
                .one());
    }
}
