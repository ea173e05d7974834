package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import org.jspecify.annotations.Nullable;

/** Something learned about a supplier order: what we began, what a call came to, what the supplier showed. */
public sealed interface OrderFact {

    /** A request to place it is about to be sent. */
    record SendingBegan() implements OrderFact {}

    /** The supplier has it. */
    record Accepted(OrderStatus status, @Nullable String reason) implements OrderFact {}

    /** The supplier has a part of it and left out the rest; these are its words on that. */
    record TakenInPart(String leftOut) implements OrderFact {}

    /** The supplier refused; nothing was placed. */
    record Refused(Failure failure) implements OrderFact {}

    /** Not placed, and worth another try later: never sent, or proven to have had no effect. */
    record Delayed(Failure failure) implements OrderFact {}

    /** Something a person set stands in the way before anything was sent. */
    record Held(String reason, String nextAction) implements OrderFact {}

    /** Whether it was placed is not known. */
    record OutcomeLost(Failure failure) implements OrderFact {}

    /** A process died while a request was under way. */
    record FoundUnderWay() implements OrderFact {}

    /** A look found it at the supplier. */
    record FoundThere(OrderStatus status, @Nullable String reason) implements OrderFact {}

    /** A repeat was refused: it is there, under an id we do not know. */
    record FoundUnnamed() implements OrderFact {}

    /** A look after the settling time found nothing: it was not placed. */
    record ProvenAbsent() implements OrderFact {}

    /** Nothing the supplier offers can tell. */
    record CannotBeFound(String why) implements OrderFact {}

    record ConfirmationBegan() implements OrderFact {}

    record PaymentBegan() implements OrderFact {}

    /** A confirmation or payment came through, or it cannot be told: the order is read next to see. */
    record StepEnded() implements OrderFact {}

    /** The supplier refused a confirmation or payment; nothing was spent. */
    record StepRefused(Failure failure) implements OrderFact {}

    /** The supplier shows it in this status. */
    record Seen(OrderStatus status, @Nullable String reason) implements OrderFact {}

    /** What its parcels amount to. */
    record ParcelsSeen(ShipmentStatus status) implements OrderFact {}

    /** Under the id that it should have at the supplier there is nothing, or something else. */
    record NotThere(String why) implements OrderFact {}

    /** A person says under which id the supplier has it. */
    record PlacedAs(String id) implements OrderFact {}

    /** A person says that the supplier does not have it. */
    record NotPlaced() implements OrderFact {}

    /** A person wants it to go on now. */
    record TriedAgain() implements OrderFact {}

    /** The client no longer wants it. */
    record CancelWanted() implements OrderFact {}

    /** The supplier cancelled it because we asked. */
    record CancelTaken() implements OrderFact {}

    /** The supplier took note of the wish to cancel. */
    record CancelNoted() implements OrderFact {}

    /** The supplier, or what it can do, refused the wish to cancel. */
    record CancelRefused(Failure failure) implements OrderFact {}

    /** The fact's name in the timeline. */
    default String word() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }
}
