package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.model.ShipTo;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a sale goes to. Which of the regions is what is inferred from their order.
 *
 * @param mail a virtual one
 */
record TemuBuyer(
        @Nullable String receiptName,
        @Nullable String mobile,
        @Nullable String mail,
        @Nullable String regionName1,
        @Nullable String regionName2,
        @Nullable String regionName3,
        @Nullable String regionName4,
        @Nullable String addressLine1,
        @Nullable String addressLine2,
        @Nullable String addressLine3,
        @Nullable String addressLineAll,
        @Nullable String postCode,
        @Nullable Warning warning) {

    static final TemuBuyer NOBODY =
            new TemuBuyer(null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final Map<String, String> REASONS = Map.of(
            "1", "Temu keeps the address back: it is paid for on delivery",
            "2", "Temu keeps the address back: it may not be sent by the seller himself",
            "3", "Temu keeps the address back: it has to be sent with a label bought from Temu");

    record Warning(
            @Nullable Boolean isRestriction, @Nullable String reason) {}

    /** Why nothing is shown of him; null where nothing is kept back. */
    @Nullable
    String hidden() {
        return warning == null || !Boolean.TRUE.equals(warning.isRestriction())
                ? null
                : REASONS.getOrDefault(String.valueOf(warning.reason()), "Temu keeps the address back");
    }

    /** Null where Temu keeps it back, or shows none. */
    @Nullable
    ShipTo shipTo() {
        List<String> lines = Stream.of(addressLine1, addressLine2, addressLine3)
                .filter(WireTexts::says)
                .map(String::valueOf)
                .toList();
        List<String> street = lines.isEmpty() ? said(addressLineAll) : lines;
        return hidden() != null || (street.isEmpty() && !WireTexts.says(receiptName))
                ? null
                : new ShipTo(
                        WireTexts.said(receiptName),
                        Stream.concat(street.stream(), said(regionName4).stream())
                                .toList(),
                        WireTexts.said(regionName3),
                        WireTexts.said(regionName2),
                        WireTexts.said(postCode),
                        WireTexts.said(regionName1),
                        WireTexts.said(mobile),
                        WireTexts.said(mail));
    }

    private static List<String> said(@Nullable String text) {
        return Stream.ofNullable(WireTexts.said(text)).toList();
    }

    @Override
    public String toString() {
        return "TemuBuyer[***]";
    }
}
