package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Offers on the newer surface. */
final class OfferCalls {

    private static final Pages.Kind LIST =
            new Pages.Kind(1000, Set.of("offer_id__in"), OfferViews.EXPANDS, OfferViews.FIELDS, false);

    private final Offers offers;
    private final Writes writes;

    OfferCalls(Offers offers, Writes writes) {
        this.offers = offers;
        this.writes = writes;
    }

    SimReply list(Call call) {
        return Pages.answer(call, LIST, this::found, (id, expands) -> OfferViews.of(offers.known(id), expands));
    }

    private List<String> found(Query query) {
        List<String> wanted = query.ids("offer_id__in");
        return wanted.isEmpty()
                ? offers.ids()
                : wanted.stream()
                        .distinct()
                        .filter(id -> offers.byId(id).isPresent())
                        .toList();
    }

    /** @param by finds what the path names */
    Function<Call, SimReply> read(Function<String, Optional<Offer>> by) {
        return call -> {
            call.query().only(Set.of("expands"));
            Set<String> expands = call.query().words("expands", OfferViews.EXPANDS);
            return SimReply.json(200, OfferViews.of(named(call, by), expands));
        };
    }

    /** Answers the offer itself. */
    Function<Call, SimReply> update(Function<String, Optional<Offer>> by) {
        return call -> {
            Offer offer = named(call, by);
            ObjectNode body = call.body();
            Change.requireKnown(body, Wire.SINGLE.known());
            if (body.isEmpty()) {
                throw Refusal.unreadable("There is nothing to change");
            }
            Writes.Outcome outcome = writes.update(offer, body, Wire.SINGLE, "");
            return SimReply.json(200, OfferViews.of(granted(outcome), Set.of()));
        };
    }

    /** Answers the offer in an envelope; the documents have both shapes, for both writes. */
    SimReply create(Call call) {
        ObjectNode body = call.body();
        Change.requireKnown(body, Wire.CREATING.known());
        String barcode = body.path("barcode").stringValue("");
        if (barcode.isBlank()) {
            throw Refusal.errors(422, List.of("barcode is required"));
        }
        Writes.Outcome outcome = writes.create(barcode, body, Wire.CREATING, "");
        return SimReply.json(200, SimJson.object().set("offer", OfferViews.of(granted(outcome), Set.of())));
    }

    private static Offer named(Call call, Function<String, Optional<Offer>> by) {
        return by.apply(call.argument()).orElseThrow(() -> Refusal.notFound("Offer"));
    }

    private static Offer granted(Writes.Outcome outcome) {
        return outcome.offer().orElseThrow(() -> Refusal.violations(outcome.wrong()));
    }
}
