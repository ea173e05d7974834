package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Statements of what is paid out, one a week and country, back to half a year before the world began. The figures are those
 * of a steady business and follow from no orders: how they would is in no document.
 */
final class Payouts {

    private static final int PAGE = 10;
    private static final int LARGEST = 100;
    private static final int WEEKS = 26;
    private static final Duration WINDOW = Duration.ofDays(90);
    private static final Duration PAID_AFTER = Duration.ofDays(4);
    private static final String FACTS = "facts";

    private final World world;
    private final SimClock clock;

    Payouts(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        if (!world.has(FACTS, "payouts")) {
            LocalDate monday = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            world.put(FACTS, "payouts", SimJson.object().put("last", monday.toString()));
        }
    }

    private record Statement(Country country, Instant createdAt, int week) {}

    SimReply list(Call call) {
        int page = call.number("page", 1, 1, Integer.MAX_VALUE);
        int size = call.number("size", PAGE, 1, LARGEST);
        boolean local = call.query("currency").isPresent();
        call.word("currency", Set.of("LOCAL"));
        Optional<String> country = call.word("country", Country.codes());
        Optional<Boolean> paid = call.flag("paid");
        Instant after = call.query("createdAfter")
                .map(text -> Times.query("createdAfter", text))
                .orElseGet(() -> clock.now().minus(WINDOW));
        List<Statement> found = all().stream()
                .filter(statement -> statement.createdAt().isAfter(after))
                .filter(statement -> country.filter(
                                code -> !statement.country().name().equals(code))
                        .isEmpty())
                .filter(statement ->
                        paid.filter(wanted -> wanted != isPaid(statement)).isEmpty())
                .toList();
        ObjectNode body = SimJson.object();
        ArrayNode statements = body.putArray("statements");
        Pages.byNumber(page, found, size).forEach(statement -> statements.add(shown(statement, local)));
        body.set("page", Pages.page(page, found.size(), size));
        return SimReply.json(200, body);
    }

    /** Newest first. */
    private List<Statement> all() {
        LocalDate last = LocalDate.parse(
                world.get(FACTS, "payouts").orElseThrow().path("last").asString());
        return IntStream.range(0, WEEKS)
                .boxed()
                .flatMap(week -> Shop.OWN.countries().stream()
                        .map(country -> new Statement(
                                country,
                                last.minusWeeks(week)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant(),
                                week)))
                .toList();
    }

    private boolean isPaid(Statement statement) {
        return !clock.now().isBefore(clock.after(statement.createdAt(), PAID_AFTER));
    }

    private ObjectNode shown(Statement statement, boolean local) {
        Country country = statement.country();
        BigDecimal dollars = BigDecimal.valueOf(100L + 7L * statement.week());
        BigDecimal revenue = local ? Money.toLocal(dollars, country) : dollars;
        BigDecimal fees = revenue.multiply(new BigDecimal("-0.15")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal closing = revenue.add(fees);
        boolean paid = isPaid(statement);
        String day = Times.day(statement.createdAt()).replace("-", "");
        ObjectNode shown = SimJson.object()
                .put("statementNumber", country.name() + Shop.OWN.number() + "-" + day)
                .put("createdAt", Times.seconds(statement.createdAt()))
                .put("updatedAt", Times.seconds(statement.createdAt()))
                .put("paid", paid)
                .put("paymentReference", paid ? "PAY-" + country.name() + day : null);
        shown.putObject("payout")
                .put("amount", Money.number(closing))
                .put("currency", local ? country.currency() : Money.USD);
        return shown.put("openingBalance", 0)
                .put("itemRevenue", Money.number(revenue))
                .put("otherRevenueTotal", 0)
                .put("feesTotal", Money.number(fees))
                .put("feesOnRefundsTotal", 0)
                .put("refunds", 0)
                .put("shipmentFee", 0)
                .put("shipmentFeeCredit", 0)
                .put("guaranteeDeposit", 0)
                .put("subsidy", 0)
                .put("closingBalance", Money.number(closing));
    }
}
