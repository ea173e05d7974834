package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** All that can be learned about a supplier order. */
@NullMarked
final class Facts {

    private Facts() {}

    /** One of each kind, for each status and each way to fail. */
    static List<OrderFact> all() {
        return Stream.of(
                        Stream.of(
                                new OrderFact.SendingBegan(),
                                new OrderFact.Held("price_above_maximum", "Raise it."),
                                new OrderFact.TakenInPart("The mug is sold out"),
                                new OrderFact.FoundUnderWay(),
                                new OrderFact.FoundUnnamed(),
                                new OrderFact.ProvenAbsent(),
                                new OrderFact.CannotBeFound("nothing tells."),
                                new OrderFact.ConfirmationBegan(),
                                new OrderFact.PaymentBegan(),
                                new OrderFact.StepEnded(),
                                new OrderFact.NotThere("9"),
                                new OrderFact.PlacedAs("9"),
                                new OrderFact.NotPlaced(),
                                new OrderFact.TriedAgain(),
                                new OrderFact.CancelWanted(),
                                new OrderFact.CancelTaken(),
                                new OrderFact.CancelNoted()),
                        Stream.of(Kind.values())
                                .flatMap(kind -> Stream.of(
                                        new OrderFact.Refused(failure(kind)),
                                        new OrderFact.Delayed(failure(kind)),
                                        new OrderFact.OutcomeLost(failure(kind)),
                                        new OrderFact.StepRefused(failure(kind)),
                                        new OrderFact.CancelRefused(failure(kind)))),
                        Stream.of(OrderStatus.values())
                                .flatMap(status -> Stream.of(
                                        seen(status),
                                        new OrderFact.Accepted(status, null),
                                        new OrderFact.FoundThere(status, null))),
                        Stream.of(ShipmentStatus.values()).map(OrderFact.ParcelsSeen::new))
                .<OrderFact>flatMap(facts -> facts)
                .toList();
    }

    static OrderFact seen(OrderStatus status) {
        return new OrderFact.Seen(status, null);
    }

    static Failure failure(Kind kind) {
        return Failure.of(kind, "The supplier said so");
    }
}
