package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that changes offers by the seller's will, whichever way it came. */
final class Writes {

    /** Whoever wants to know of what was written; the batch is empty for a single write. */
    interface Listener {
        void created(Offer offer, String batch);

        void updated(Offer before, Offer after, String batch);
    }

    /**
     * What became of a write.
     *
     * @param offer as it is now; empty where the write was refused
     */
    record Outcome(Optional<Offer> offer, boolean created, List<Violation> wrong) {

        static Outcome refused(List<Violation> wrong) {
            return new Outcome(Optional.empty(), false, wrong);
        }

        static Outcome refused(String code, String words) {
            return refused(List.of(new Violation(code, words)));
        }
    }

    private final Offers offers;
    private final List<Listener> listeners = new ArrayList<>();

    Writes(Offers offers) {
        this.offers = offers;
    }

    void tell(Listener listener) {
        listeners.add(listener);
    }

    Outcome update(Offer before, ObjectNode body, Wire wire, String batch) {
        if (before.blocked()) {
            return Outcome.refused("E11", "The offer is disabled by Takealot");
        }
        Change change = Change.read(body, wire);
        ObjectNode doc = change.applied(before.copy());
        List<Violation> wrong = wrong(change, new Offer(doc), before.sku(), "E6");
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Offer after = offers.change(before, doc);
        listeners.forEach(listener -> listener.updated(before, after, batch));
        return new Outcome(Optional.of(after), false, List.of());
    }

    Outcome create(String barcode, ObjectNode body, Wire wire, String batch) {
        if (offers.byBarcode(barcode).isPresent()) {
            return Outcome.refused("E4", "The barcode is already listed");
        }
        if (!Barcodes.inCatalogue(barcode)) {
            return Outcome.refused("E2", "The barcode is not in the catalogue");
        }
        Change change = Change.read(body, wire);
        ObjectNode doc = change.applied(SimJson.object()
                .put("barcode", barcode)
                .put("title", "Catalogue product " + barcode)
                .put("own", 0)
                .put("disabledBySeller", false)
                .put("disabledByTakealot", false));
        List<Violation> wrong = new ArrayList<>(wrong(change, new Offer(doc), "", "E10"));
        Stream.of("sku", "selling_price")
                .filter(name -> !body.has(name))
                .forEach(name -> wrong.add(new Violation("", name + " is required")));
        change.action().ifPresent(action -> wrong.add(new Violation("", "status_action is for updates only")));
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Offer offer = offers.add(doc);
        listeners.forEach(listener -> listener.created(offer, batch));
        return new Outcome(Optional.of(offer), true, List.of());
    }

    /** A row of a batch: it names an offer by whatever it has, or a barcode that is not sold yet. */
    Outcome row(ObjectNode row, String batch) {
        JsonNode id = row.path("offer_id");
        String barcode = row.path("barcode").stringValue("");
        if (!id.isMissingNode()) {
            Optional<Offer> own = offers.byId(id.asString(""));
            return own.isEmpty()
                    ? Outcome.refused("E9", "This is not an offer of yours")
                    : older(own.get(), row, batch);
        }
        if (!barcode.isEmpty()) {
            Optional<Offer> own = offers.byBarcode(barcode);
            return own.isPresent() ? older(own.get(), row, batch) : create(barcode, row, Wire.ROW, batch);
        }
        return offers.bySku(row.path("sku").asString(""))
                .map(offer -> older(offer, row, batch))
                .orElseGet(() -> Outcome.refused("E3", "There is no barcode"));
    }

    /** An update in the older surface's words, which may name the offer once more. */
    Outcome older(Offer offer, ObjectNode row, String batch) {
        if (!row.path("offer_id").asString(offer.key()).equals(offer.key())) {
            return Outcome.refused("E33", "offer_id belongs to another offer");
        }
        if (!row.path("barcode").stringValue(offer.barcode()).equals(offer.barcode())) {
            return Outcome.refused("E31", "barcode belongs to another offer");
        }
        return update(offer, row, Wire.ROW, batch);
    }

    private List<Violation> wrong(Change change, Offer after, String skuBefore, String taken) {
        List<Violation> wrong = new ArrayList<>(change.wrong());
        change.sku()
                .filter(sku -> !sku.equals(skuBefore) && offers.bySku(sku).isPresent())
                .ifPresent(sku -> wrong.add(new Violation(taken, "The sku exists already")));
        if (after.rrp().filter(full -> full < after.price()).isPresent()) {
            wrong.add(new Violation("E20", "selling_price must not be above rrp"));
        }
        change.leadtime()
                .filter(days -> days < Account.LEAST_LEADTIME || days > Account.MOST_LEADTIME)
                .ifPresent(days -> wrong.add(new Violation("E25", "The leadtime is out of range")));
        if (change.stock().filter(pieces -> pieces > 0).isPresent()
                && after.leadtime().isEmpty()) {
            wrong.add(new Violation("E18", "Stock of the own warehouse needs a leadtime"));
        }
        return wrong;
    }
}
