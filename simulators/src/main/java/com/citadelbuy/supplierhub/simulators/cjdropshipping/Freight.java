package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Channels and what they cost. */
final class Freight {

    /** Nothing ships there. */
    private static final Set<String> CLOSED = Set.of("CU", "IR", "KP", "SY");

    private static final BigDecimal YUAN = new BigDecimal("7.11");
    private static final int PACKING_GRAMS = 40;

    /**
     * A channel.
     *
     * @param domestic whether it stays in its country
     * @param batteries whether it takes goods with batteries
     * @param duties taxes and customs on top; the price itself is then shown as 0 and only the total counts
     */
    record Channel(
            String name,
            String from,
            boolean domestic,
            boolean batteries,
            BigDecimal base,
            BigDecimal perKilo,
            boolean duties,
            String days,
            String provider) {

        boolean goes(String start, String end) {
            return from.equals(start) && !CLOSED.contains(end) && (!domestic || start.equals(end));
        }

        boolean takes(List<Line> lines) {
            return batteries
                    || lines.stream().noneMatch(line -> line.variant().product().hasBattery());
        }

        BigDecimal total(List<Line> lines) {
            BigDecimal kilos = BigDecimal.valueOf(grams(lines), 3);
            BigDecimal price = base.add(perKilo.multiply(kilos));
            return new BigDecimal(Money.text(duties ? price.add(TAXES).add(CLEARANCE) : price));
        }
    }

    /** Some pieces of a variant. */
    record Line(Product.Variant variant, int quantity, String storeLineItemId) {}

    private static final BigDecimal TAXES = new BigDecimal("0.80");
    private static final BigDecimal CLEARANCE = new BigDecimal("1.00");

    private static final List<Channel> CHANNELS = List.of(
            channel("CJPacket Ordinary", "CN", false, false, "3.20", "6.20", false, "7-12", "CJPacket"),
            channel("CJPacket Sensitive", "CN", false, true, "3.90", "7.40", true, "8-14", "CJPacket"),
            channel("DHL Official", "CN", false, true, "18.50", "9.00", false, "3-5", "DHL"),
            channel("USPS+", "US", true, true, "4.10", "2.80", false, "2-5", "USPS"));

    private final Catalogue catalogue;
    private final Replies replies;

    Freight(Catalogue catalogue, Replies replies) {
        this.catalogue = catalogue;
        this.replies = replies;
    }

    static int grams(List<Line> lines) {
        return lines.stream()
                .mapToInt(line -> (line.variant().weight() + PACKING_GRAMS) * line.quantity())
                .sum();
    }

    static Optional<Channel> byName(String name) {
        return CHANNELS.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    SimReply calculate(Call call) {
        Body body = call.body();
        String start = Areas.country(body.required("startCountryCode"));
        String end = Areas.country(body.required("endCountryCode"));
        body.text("zip", 20);
        body.text("taxId", 20);
        body.text("houseNumber", 20);
        body.text("iossNumber", 50);
        List<Line> lines = new ArrayList<>();
        for (Body product : body.objects("products")) {
            String vid = product.required("vid");
            int quantity = quantity(product);
            lines.add(new Line(catalogue.variant(vid).orElseThrow(Refusal::unknownVariant), quantity, ""));
        }
        ArrayNode data = SimJson.array();
        CHANNELS.stream()
                .filter(channel -> channel.goes(start, end) && channel.takes(lines))
                .forEach(channel -> data.add(quote(channel, channel.total(lines))));
        return replies.ok(data);
    }

    static int quantity(Body product) {
        long quantity = product.whole("quantity").orElseThrow(() -> Refusal.missing("quantity"));
        if (quantity < 1 || quantity > Integer.MAX_VALUE / 1_000_000) {
            throw Refusal.invalid("quantity is out of range");
        }
        return (int) quantity;
    }

    private static ObjectNode quote(Channel channel, BigDecimal total) {
        BigDecimal price = channel.duties() ? BigDecimal.ZERO : total;
        ObjectNode quote = SimJson.object().put("logisticAging", channel.days());
        if (channel.duties()) {
            quote.put("logisticPrice", 0).put("logisticPriceCn", 0);
        } else {
            quote.put("logisticPrice", Money.number(price)).put("logisticPriceCn", Money.number(price.multiply(YUAN)));
        }
        quote.put("logisticName", channel.name());
        if (channel.domestic()) {
            return quote;
        }
        return quote.put("taxesFee", channel.duties() ? Money.number(TAXES) : null)
                .put("clearanceOperationFee", channel.duties() ? Money.number(CLEARANCE) : null)
                .put("totalPostageFee", Money.number(total));
    }

    private static Channel channel(
            String name,
            String from,
            boolean domestic,
            boolean batteries,
            String base,
            String perKilo,
            boolean duties,
            String days,
            String provider) {
        return new Channel(
                name, from, domestic, batteries, new BigDecimal(base), new BigDecimal(perKilo), duties, days, provider);
    }
}
