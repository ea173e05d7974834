package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Mistakes that are planted in the suppliers a replica is given. */
final class PlantedMistakes {

    private PlantedMistakes() {}

    static Parts in(Parts parts, Set<Mutation> mutations) {
        Parts planted = parts;
        if (mutations.contains(Mutation.RETRY_AFTER_500)) {
            planted = with(
                    planted,
                    PlaceOrders.class,
                    factory -> session -> new Retrying((PlaceOrders) factory.apply(session)));
        }
        if (mutations.contains(Mutation.OBEY_LATE)) {
            // Parcels would tell by another way that an order has left, and then the late word of it is no news.
            planted = with(
                    with(planted, ReadOrders.class, PlantedMistakes::lagging), ReadShipments.class, factory -> null);
        }
        return planted;
    }

    /** What becomes of a capability's factory; null: nothing. */
    @FunctionalInterface
    private interface Change {
        @Nullable
        Function<Session, ? extends Capability> of(Function<Session, ? extends Capability> factory);
    }

    private static Function<Session, ? extends Capability> lagging(Function<Session, ? extends Capability> factory) {
        Map<String, AtomicInteger> looks = new ConcurrentHashMap<>();
        return session -> new Lagging((ReadOrders) factory.apply(session), looks);
    }

    /** Without the capability where the change makes nothing of it. */
    private static Parts with(Parts parts, Class<? extends Capability> capability, Change change) {
        return new Parts(
                parts.suppliers().stream()
                        .map(supplier -> with(supplier, capability, change))
                        .toList(),
                parts.simulators());
    }

    private static SupplierDefinition with(
            SupplierDefinition plain, Class<? extends Capability> capability, Change change) {
        Map<Class<? extends Capability>, Function<Session, ? extends Capability>> abilities =
                new HashMap<>(plain.abilities());
        abilities.computeIfPresent(capability, (type, factory) -> change.of(factory));
        return new SupplierDefinition(
                plain.id(),
                plain.name(),
                plain.role(),
                plain.regions(),
                plain.documentation(),
                plain.evidence(),
                plain.retired(),
                plain.live(),
                plain.hosts(),
                plain.simulatorPath(),
                plain.credentials(),
                plain.settings(),
                plain.signer(),
                plain.tokens(),
                plain.limits(),
                plain.errors(),
                plain.orderStatuses(),
                plain.shipmentStatuses(),
                plain.listingStatuses(),
                plain.listings(),
                plain.sales(),
                plain.changes(),
                plain.personal(),
                plain.references(),
                plain.recovery(),
                plain.orderNeeds(),
                plain.productUrl(),
                plain.webhooks(),
                plain.unknowns(),
                abilities,
                plain.calls());
    }

    /** What so many shops do: no answer, so once more. */
    private record Retrying(PlaceOrders supplier) implements PlaceOrders {
        @Override
        public Placement place(PurchaseOrder order) {
            try {
                return supplier.place(order);
            } catch (SupplierException failed) {
                if (failed.failure().kind() != Kind.OUTCOME_UNKNOWN) {
                    throw failed;
                }
                return supplier.place(order);
            }
        }
    }

    /** Every other answer is what was true when the order had just come: late facts enough for whoever obeys them. */
    private record Lagging(ReadOrders supplier, Map<String, AtomicInteger> looks) implements ReadOrders {
        @Override
        public OrderSnapshot byId(String orderId) {
            OrderSnapshot now = supplier.byId(orderId);
            int look = looks.computeIfAbsent(orderId, _ -> new AtomicInteger()).incrementAndGet();
            return look % 2 == 0 ? atFirst(now) : now;
        }

        private static OrderSnapshot atFirst(OrderSnapshot now) {
            return new OrderSnapshot(
                    now.id(),
                    now.reference(),
                    OrderStatus.SUBMITTED,
                    "received",
                    null,
                    now.costs(),
                    now.lines(),
                    now.recipient(),
                    now.createdAt(),
                    now.details(),
                    now.raw());
        }
    }
}
