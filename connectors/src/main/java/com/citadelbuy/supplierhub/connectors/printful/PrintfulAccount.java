package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which store a token opens; for an account-level token without a store number, which ones there are. */
final class PrintfulAccount implements CheckAccount {

    private final Session session;

    PrintfulAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        List<Store> stores = session.http()
                .get("getStores", "/v2/stores")
                .query("limit", PrintfulWire.PAGE)
                .read(Stores.class)
                .data();
        return ours(stores).map(Store::toAccount).orElseGet(() -> new AccountInfo(null, null, null, listed(stores)));
    }

    private Optional<Store> ours(List<Store> stores) {
        Optional<String> wanted = session.setting("store_id");
        return wanted.isEmpty() && stores.size() > 1
                ? Optional.empty()
                : stores.stream()
                        .filter(store -> wanted.isEmpty() || wanted.get().equals(store.id()))
                        .findFirst();
    }

    private static Map<String, String> listed(List<Store> stores) {
        Map<String, String> details = new LinkedHashMap<>();
        stores.forEach(store -> details.put("store_" + store.id(), String.valueOf(store.name())));
        return details;
    }

    private record Stores(List<Store> data) {
        Stores {
            Objects.requireNonNull(data, "data is missing");
        }
    }

    private record Store(
            String id, @Nullable String type, @Nullable String name) {
        Store {
            Objects.requireNonNull(id, "the id of a store is missing");
        }

        AccountInfo toAccount() {
            return new AccountInfo(id, name, null, type == null ? Map.of() : Map.of("store_type", type));
        }
    }
}
