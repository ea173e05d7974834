package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seller's shops and the countries in which they sell. */
final class JumiaAccount implements CheckAccount {

    static final String SHOP = "shop_id";
    static final String CLIENT = "business_client";

    private final Session session;

    JumiaAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        List<Shop> shops = shops();
        @Nullable Shop only = shops.size() == 1 ? shops.getFirst() : null;
        String ids = shops.stream().map(Shop::titled).collect(Collectors.joining(", "));
        String clients = shops.stream().flatMap(Shop::codes).distinct().collect(Collectors.joining(", "));
        return new AccountInfo(
                only == null ? null : only.id(),
                only == null ? null : only.name(),
                null,
                WireTexts.named("shops", ids, "business_clients", clients));
    }

    /** Where listings are made: what the connection says, else the only shop that there is. */
    String shop() {
        return session.setting(SHOP)
                .orElseGet(() -> only("shop", shops().stream().map(Shop::id)));
    }

    /** Where prices are set: what the connection says, else the only country in which the account sells. */
    String client() {
        return only("business client", clients().stream());
    }

    /** Where listings are put on sale: what the connection says, else all countries in which the account sells. */
    List<String> clients() {
        return session.setting(CLIENT)
                .map(List::of)
                .orElseGet(() -> shops().stream()
                        .filter(shop -> session.setting(SHOP).orElse(shop.id()).equals(shop.id()))
                        .flatMap(Shop::codes)
                        .distinct()
                        .toList());
    }

    private static String only(String what, Stream<String> found) {
        List<String> all = found.distinct().toList();
        if (all.size() != 1) {
            throw new SupplierException(Failure.of(
                    Kind.INVALID_REQUEST,
                    "The account has not exactly one " + what + " but " + all
                            + "; say in the connection's settings which is meant"));
        }
        return all.getFirst();
    }

    private List<Shop> shops() {
        return session.http().get("shops.list", "/shops").read(Shops.class).list();
    }

    private record Shops(List<Shop> list) {
        Shops {
            Objects.requireNonNull(list, "the list of shops is missing");
        }
    }

    private record Shop(
            String id, @Nullable String name, @Nullable List<Client> businessClients) {

        Shop {
            Objects.requireNonNull(id, "the id of a shop is missing");
        }

        String titled() {
            return name == null ? id : id + " " + name;
        }

        Stream<String> codes() {
            return businessClients == null
                    ? Stream.of()
                    : businessClients.stream().map(Client::code);
        }
    }

    private record Client(String code) {
        Client {
            Objects.requireNonNull(code, "the code of a business client is missing");
        }
    }
}
