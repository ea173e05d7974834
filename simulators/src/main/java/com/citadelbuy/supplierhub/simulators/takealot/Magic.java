package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Skus whose sales, or whose rows in a batch, go astray. */
enum Magic {
    UNKNOWN_STATUS(
            Duration.ofHours(6), "Parked at Gate Nine", "Hours later its sale shows a word that is in no document."),
    CANCELLED(Duration.ofMinutes(10), "Cancelled by Customer", "Its buyer cancels after some minutes."),
    CANCELLED_BY_TAKEALOT(Duration.ofHours(12), "Cancelled by Takealot", "Takealot cancels its sale."),
    CANCELLED_BY_SELLER(Duration.ofHours(12), "Cancelled by Seller", "Somebody cancels its sale in the Seller Portal."),
    OUT_OF_STOCK(
            Duration.ofHours(8),
            "Cancelled by Takealot - DC Stock Inquiry",
            "The centre does not find it; Takealot cancels its sale."),
    LATE_DELIVERY(
            Duration.ofHours(40), "Cancelled - Late Delivery", "It never comes to the centre; its sale is cancelled."),
    INBOUND_EXCEPTION(
            Duration.ofHours(44),
            "Cancelled - Inbound Exception",
            "The centre does not take it in; its sale is cancelled."),
    NEVER_SHIPS(Duration.ZERO, "", "Its sale never comes as far as Shipped to Customer."),
    ROW_FAILS(Duration.ZERO, "", "Takealot has disabled it: nobody buys it, and every write of it fails.");

    private final Duration after;
    private final String word;
    private final String yields;

    Magic(Duration after, String word, String yields) {
        this.after = after;
        this.word = word;
        this.yields = yields;
    }

    /** The end that its sales come to; empty where they come to none. */
    Optional<Course.Step> end() {
        return word.isEmpty() ? Optional.empty() : Optional.of(new Course.Step(after, word));
    }

    String sku() {
        return "MAGIC-" + name().replace('_', '-');
    }

    String outcome() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Magic> of(String sku) {
        return Arrays.stream(values()).filter(magic -> magic.sku().equals(sku)).findFirst();
    }

    static List<Guide.Magic> guide() {
        return Arrays.stream(values())
                .map(magic -> new Guide.Magic("sku", magic.sku(), magic.yields, magic.outcome()))
                .toList();
    }
}
