package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.WebhookFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Draws the schedule of a run; the same seed draws the same. */
final class Forecast {

    /** Longer than a lease, so that another replica takes over what the frozen one holds. */
    private static final int FREEZE_SECONDS = 25;

    private static final int STORM = 30;

    /** Also without a kill, so that some kinds of faults strike. */
    private static final int LEAST_GUSTS = 3;

    /** Orders ask for no lists of goods. */
    private static final List<Fault> FAULTS =
            Stream.of(Fault.values()).filter(fault -> !fault.ofLists()).toList();

    /** Of so many orders, those that wait for minutes are settled before the others are placed. */
    private static final int MANY = 1_000;

    private static final Set<Fault> EFFECT_UNKNOWN = Set.of(Fault.SERVER_ERROR, Fault.RESET, Fault.MALFORMED);

    /** Of an order that was taken, the answer does not come, or not in time. */
    private static final Set<Fault> ANSWER_UNKNOWN =
            Set.of(Fault.SERVER_ERROR_AFTER_EFFECT, Fault.REPLY_LOST, Fault.TRUNCATED, Fault.SLOW);

    /** Webhooks that stay away for good are for whoever watches over them, who looks four times an hour. */
    private static final List<WebhookFault> MAIL_FAULTS = List.of(
            WebhookFault.DUPLICATED,
            WebhookFault.OUT_OF_ORDER,
            WebhookFault.DELAYED,
            WebhookFault.BAD_SIGNATURE,
            WebhookFault.LOST);

    private final Options options;
    private final Random random;
    private final List<Market> markets;

    Forecast(Options options) {
        this.options = options;
        this.random = new Random(options.seed() ^ 0x5DEECE66DL);
        this.markets = options.suppliers().stream().sorted().map(Market::of).toList();
    }

    /** How often each kind of fault must strike at least. */
    Map<Fault, Integer> least() {
        int least = Math.max(2, options.orders() / 100);
        Map<Fault, Integer> all = new EnumMap<>(Fault.class);
        for (Fault fault : FAULTS) {
            all.put(fault, markets.stream().anyMatch(market -> canMeet(market, fault)) ? least : 0);
        }
        return all;
    }

    private static boolean canMeet(Market market, Fault fault) {
        return switch (fault) {
            case STALE -> !market.reading().isEmpty();
            case RATE_LIMITED -> !market.isSoonOffended();
            default -> true;
        };
    }

    /** Each kind of what befalls webhooks must strike once at least. */
    List<WebhookFault> leastMail() {
        return options.suppliers().contains("keyed") ? MAIL_FAULTS : List.of();
    }

    boolean killsAtLeast(int kills) {
        return options.kills() >= kills;
    }

    /** Gusts with that many kills altogether. */
    List<Gust> gusts() {
        List<Gust> gusts = new ArrayList<>();
        int left = options.kills();
        do {
            Gust gust = gust(gusts.size(), left);
            left -= gust.kills(options.replicas());
            gusts.add(gust);
        } while (left > 0 || gusts.size() < LEAST_GUSTS);
        return gusts;
    }

    private Gust gust(int number, int killsLeft) {
        return new Gust(
                faults(number),
                mail(number),
                number % 5 == 2 ? Gust.Cut.ALL : number % 5 == 4 ? Gust.Cut.SOME : Gust.Cut.NONE,
                random.nextInt(options.replicas()),
                number % 12 == 6 ? FREEZE_SECONDS : 0,
                kill(killsLeft),
                Duration.ofMillis(200 + random.nextInt(1_300)),
                Duration.ofMillis(200 + random.nextInt(800)));
    }

    private Gust.Kill kill(int left) {
        int dice = random.nextInt(20);
        if (left == 0) {
            return Gust.Kill.NOBODY;
        }
        if (dice == 0 && left >= options.replicas()) {
            return Gust.Kill.ALL;
        }
        return dice <= 3 ? Gust.Kill.ONE_AT_ONCE : Gust.Kill.ONE;
    }

    private List<FaultPlan> faults(int number) {
        List<FaultPlan> plans = new ArrayList<>();
        int turn = number;
        for (Market market : markets) {
            Fault fault = FAULTS.get(turn++ % FAULTS.size());
            plan(plans, market, fault, market.isNarrow() ? 1 : 1 + random.nextInt(3));
        }
        if (number % 8 == 3) {
            Market market = markets.get(random.nextInt(markets.size()));
            Fault fault = bearable(market, random.nextBoolean() ? Fault.RATE_LIMITED : Fault.SERVER_ERROR);
            plans.add(new FaultPlan(market.supplier(), fault, market.isNarrow() ? 3 : STORM, reading(market), "/"));
        }
        return plans;
    }

    private static Fault bearable(Market market, Fault drawn) {
        return drawn == Fault.RATE_LIMITED && market.isSoonOffended() ? Fault.SERVER_ERROR : drawn;
    }

    private List<MailFault> mail(int number) {
        List<MailFault> plans = new ArrayList<>();
        int turn = number;
        for (Market market : markets) {
            if (!Correspondence.senders(Set.of(market.supplier())).isEmpty()) {
                WebhookFault fault = MAIL_FAULTS.get(turn++ % MAIL_FAULTS.size());
                plans.add(new MailFault(market.supplier(), fault, market.isNarrow() ? 1 : 5));
            }
        }
        return plans;
    }

    /** Both at whatever comes and at the request that places an order. */
    private void plan(List<FaultPlan> plans, Market market, Fault drawn, int times) {
        Fault fault = bearable(market, drawn);
        if (fault == Fault.STALE) {
            if (!market.reading().isEmpty()) {
                plans.add(new FaultPlan(market.supplier(), fault, times, "GET", market.reading()));
            }
            return;
        }
        if (fault == Fault.DUPLICATED && market.takesDoubles()) {
            plans.add(new FaultPlan(market.supplier(), fault, times, "GET", "/"));
            return;
        }
        plans.add(new FaultPlan(market.supplier(), fault, times, reading(market), "/"));
        if (!market.placing().isEmpty() && !takesMinutes(market, fault)) {
            plans.add(new FaultPlan(market.supplier(), fault, times, "POST", market.placing()));
        }
    }

    /** Where absence is proven only after minutes, no request to place an order is lost on purpose in a short run. */
    private String reading(Market market) {
        return mayNotWait(market) ? "GET" : "";
    }

    private boolean takesMinutes(Market market, Fault fault) {
        boolean lost = EFFECT_UNKNOWN.contains(fault) || market.isAskedAgain() && ANSWER_UNKNOWN.contains(fault);
        return lost && mayNotWait(market);
    }

    private boolean mayNotWait(Market market) {
        return market.isSlow() && market.isNarrow() && options.orders() < MANY;
    }

    /** The same kind again, wherever it can strike. */
    List<FaultPlan> more(Fault fault, int times) {
        boolean narrow = markets.stream().allMatch(Market::isNarrow);
        return markets.stream()
                .filter(market -> narrow || !market.isNarrow())
                .flatMap(market -> {
                    List<FaultPlan> plans = new ArrayList<>();
                    plan(plans, market, fault, Math.min(times, 5));
                    return plans.stream();
                })
                .toList();
    }
}
