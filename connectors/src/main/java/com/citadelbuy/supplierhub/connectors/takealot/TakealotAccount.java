package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The seller and his warehouses. */
final class TakealotAccount implements CheckAccount {

    static final String WAREHOUSE = "warehouse_id";

    private final Session session;

    TakealotAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        return seller().toAccount();
    }

    /** Where stock is written: what the connection says, else the only warehouse that there is. */
    long warehouse() {
        return Long.parseLong(session.setting(WAREHOUSE).orElseGet(() -> seller().onlyWarehouse()));
    }

    private Seller seller() {
        return session.http()
                .get("seller.get", "/seller")
                .query("expands", "warehouses")
                .query("expands", "leadtime_details")
                .read(Seller.class);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Seller(
            String sellerId,
            @Nullable String displayName,
            @Nullable String leadtimeEnabled,
            @Nullable String onVacation,
            @Nullable List<Warehouse> warehouses) {

        Seller {
            Objects.requireNonNull(sellerId, "the id of the seller is missing");
        }

        AccountInfo toAccount() {
            String places = warehouses == null
                    ? ""
                    : warehouses.stream()
                            .map(place -> place.sellerWarehouseId() + " " + place.name())
                            .collect(Collectors.joining(", "));
            return new AccountInfo(
                    sellerId,
                    displayName,
                    null,
                    WireTexts.named(
                            "warehouses", places, "leadtime_enabled", leadtimeEnabled, "on_vacation", onVacation));
        }

        String onlyWarehouse() {
            if (warehouses == null || warehouses.size() != 1) {
                throw TakealotWire.failure(
                        Kind.INVALID_REQUEST,
                        "The account has not exactly one warehouse; say in the connection's settings which is meant");
            }
            return warehouses.getFirst().sellerWarehouseId();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Warehouse(
            String sellerWarehouseId, @Nullable String name) {}
}
