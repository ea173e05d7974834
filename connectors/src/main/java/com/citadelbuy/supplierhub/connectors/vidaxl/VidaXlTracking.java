package com.citadelbuy.supplierhub.connectors.vidaxl;

import static java.util.Map.entry;

import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.Shipment.TrackingNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parcels that an order names, one for each tracking number. There is no call for them: the order as it was read tells all. */
final class VidaXlTracking implements ReadShipments {

    static final String OPTION = "shipping_option_id";
    static final String CARRIER = "shipping_option_name";
    static final String NUMBERS = "shipping_tracking";
    static final String URL = "shipping_tracking_url";
    static final String URLS = "shipping_tracking_urls_by_number";
    static final String REPLACEMENT = "replacement_tracking_number";

    /** For orders that do not name their carrier ("Order states"). */
    private static final Map<String, String> CARRIERS = Map.ofEntries(
            entry("7", "PostNL"),
            entry("8", "DPD"),
            entry("9", "Yodel"),
            entry("10", "GLS"),
            entry("13", "SEUR"),
            entry("14", "UPS"),
            entry("15", "K+N"),
            entry("16", "Bartolini"),
            entry("18", "Direct Freight"),
            entry("19", "Australia Post"),
            entry("22", "Raben"),
            entry("23", "DHL"),
            entry("26", "Rabelink"),
            entry("28", "Aramex AU"),
            entry("58", "DPD PL"),
            entry("72", "Teamge"),
            entry("73", "Bring"),
            entry("78", "Packs"),
            entry("81", "Hermes"),
            entry("82", "DPD RO"),
            entry("83", "Sending"),
            entry("84", "GLS BE"),
            entry("85", "DPD HU"),
            entry("86", "GLS DK"),
            entry("100", "Colis Privé"),
            entry("107", "Evri"),
            entry("109", "Thijs"),
            entry("117", "CZ Post"),
            entry("127", "Sagawa"),
            entry("128", "Purolator"),
            entry("129", "bpost"),
            entry("131", "Aramex AE"),
            entry("134", "DPD HR"),
            entry("138", "DPD SK"),
            entry("141", "DPD CH"),
            entry("146", "Dynalogic"),
            entry("148", "DPD NL"),
            entry("149", "DPD DE"));

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        Map<String, String> details = order.details();
        return Stream.of(NUMBERS, REPLACEMENT)
                .flatMap(member -> numbers(details.getOrDefault(member, "")))
                .distinct()
                .map(number -> parcel(number, order))
                .toList();
    }

    private static Stream<String> numbers(String list) {
        return Stream.of(list.split(",")).map(String::strip).filter(number -> !number.isEmpty());
    }

    private static Shipment parcel(String number, OrderSnapshot order) {
        Map<String, String> details = order.details();
        return new Shipment(
                number,
                carrier(details),
                null,
                List.of(new TrackingNumber(number, null, url(number, details).orElse(null))),
                VidaXl.SHIPMENT_STATUSES.of(order.word()),
                order.word(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static @Nullable String carrier(Map<String, String> details) {
        return Optional.ofNullable(details.get(CARRIER))
                .or(() -> Optional.ofNullable(CARRIERS.get(details.getOrDefault(OPTION, ""))))
                .orElse(null);
    }

    /** The address that has the number in it; the order's only one where it has only one parcel. */
    private static Optional<String> url(String number, Map<String, String> details) {
        boolean single = numbers(details.getOrDefault(NUMBERS, "")).toList().equals(List.of(number));
        return details.getOrDefault(URLS, "")
                .lines()
                .filter(url -> url.contains(number))
                .findFirst()
                .or(() -> Optional.ofNullable(details.get(URL)).filter(url -> single || url.contains(number)));
    }
}
