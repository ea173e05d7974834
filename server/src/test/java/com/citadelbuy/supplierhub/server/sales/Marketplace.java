package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A marketplace in memory, as a connector shows one: with the weather that a test wants, and a memory of what was done to it. */
@NullMarked
final class Marketplace implements ReceiveSales, PackSales, ShipSales, CancelSales {

    /** What the next call that changes something meets with. */
    enum Weather {
        NEVER_SENT,
        /** It did it, and the answer was lost. */
        REPLY_LOST,
        /** It never came there, and nobody knows. */
        REQUEST_LOST,
        /** The hub dies once it is done. */
        KILLED_AFTER,
        /** The hub dies before it leaves. */
        KILLED_BEFORE,
        REFUSED
    }

    static final ShipTo ADA = new ShipTo(
            "Ada Lovelace",
            List.of("12 Analytical Street"),
            "London",
            null,
            "N1 7AA",
            "GB",
            "+442071234567",
            "ada@example.com");

    final SaleRules rules;
    final Map<String, Sale> sales = new LinkedHashMap<>();
    final List<SaleReturn> returns = new ArrayList<>();
    final List<SaleWindow> windows = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    final Deque<Weather> weather = new ArrayDeque<>();
    final Set<String> refusedLines = new HashSet<>();
    final Deque<Failure.Kind> lookFailures = new ArrayDeque<>();
    /** What the list answers at a place, once. */
    final Map<String, Failure.Kind> listFailures = new HashMap<>();

    /** Entries of every page of sales that are none. */
    final List<String> unreadable = new ArrayList<>();

    int pageSize = 2;

    /** Whether lists are of lines: each line of a sale stands for itself. */
    boolean inParts;

    boolean tellsChanges = true;
    private @Nullable InstantSource clock;

    Marketplace(SaleRules.Basis basis) {
        this.rules = new SaleRules(basis, Duration.ofDays(7), Duration.ofHours(2));
    }

    void runsBy(InstantSource time) {
        clock = time;
    }

    SupplierDefinition definition() {
        return named("market", "Market", SupplierDefinition.Role.SELL)
                .sales(rules)
                .can(ReceiveSales.class, _ -> this)
                .can(PackSales.class, _ -> this)
                .can(ShipSales.class, _ -> this)
                .can(CancelSales.class, _ -> this)
                .can(ReadReturns.class, _ -> (ReadReturns) this::returned)
                .build();
    }

    /** A marketplace of which sales can only be read. */
    SupplierDefinition readOnly() {
        return named("quiet", "Quiet", SupplierDefinition.Role.SELL)
                .sales(rules)
                .can(ReceiveSales.class, _ -> this)
                .build();
    }

    static SupplierDefinition.Builder named(String id, String name, SupplierDefinition.Role role) {
        return SupplierDefinition.supplier(id, name)
                .role(role)
                .evidence(Evidence.Source.OFFICIAL_DOCS, "2026-11-22")
                .live("https://api." + id + ".example")
                .signer(RequestSigner.bearer("api_key"))
                .errors(ErrorRules.rules().build());
    }

    /** A buyer orders two things. */
    String sell(String id) {
        return sell(id, now());
    }

    String sell(String id, Instant placed) {
        sales.put(
                id,
                new Sale(
                        id,
                        "NO-" + id,
                        OrderStatus.SUBMITTED,
                        "new",
                        null,
                        List.of(line(id + "-1", "RED"), line(id + "-2", "BLUE")),
                        Money.of("25.00", "EUR"),
                        ADA,
                        placed,
                        tellsChanges ? placed : null,
                        null,
                        Map.of("buyer_note", "for Ada Lovelace", "shop", "1"),
                        "{\"buyer\":\"Ada Lovelace\"}"));
        return id;
    }

    private static Sale.Line line(String id, String sku) {
        return new Sale.Line(
                id,
                new ListingKey("L-" + sku, null, sku),
                "A thing",
                2,
                Money.of("12.50", "EUR"),
                OrderStatus.SUBMITTED,
                "new",
                null);
    }

    /** All lines go to this state; the marketplace's clock tells. */
    void move(String id, OrderStatus status, String word) {
        Sale sale = Objects.requireNonNull(sales.get(id));
        sale.lines().forEach(line -> move(line.id(), status, word, line.trackingNumber()));
    }

    void move(String lineId, OrderStatus status, String word, @Nullable String tracking) {
        sales.replaceAll(
                (id, sale) -> sale.lines().stream().noneMatch(line -> line.id().equals(lineId))
                        ? sale
                        : changed(sale, lineId, status, word, tracking));
    }

    private Sale changed(Sale sale, String lineId, OrderStatus status, String word, @Nullable String tracking) {
        List<Sale.Line> lines = sale.lines().stream()
                .map(line -> line.id().equals(lineId)
                        ? new Sale.Line(
                                line.id(),
                                line.listing(),
                                line.title(),
                                line.quantity(),
                                line.price(),
                                status,
                                word,
                                tracking)
                        : line)
                .toList();
        return with(sale, Sale.statusOf(lines.stream().map(Sale.Line::status).toList()), word, lines, now());
    }

    Sale with(Sale sale, OrderStatus status, String word, List<Sale.Line> lines, @Nullable Instant changed) {
        return new Sale(
                sale.id(),
                sale.number(),
                status,
                word,
                sale.reason(),
                lines,
                sale.total(),
                sale.shipTo(),
                sale.createdAt(),
                tellsChanges ? changed : null,
                sale.shipBy(),
                sale.details(),
                sale.raw());
    }

    @Override
    public Page<Sale> page(SaleWindow window, @Nullable Cursor from) {
        Page<Sale> page = page(window, from, "sales", sales.values().stream().flatMap(this::parts), this::moment);
        return new Page<>(page.items(), page.next(), unreadable);
    }

    private Stream<Sale> parts(Sale sale) {
        return inParts
                ? sale.lines().stream().map(line -> with(sale, line.status(), "", List.of(line), sale.changedAt()))
                : Stream.of(sale);
    }

    private Instant moment(Sale sale) {
        Instant placed = Objects.requireNonNull(sale.createdAt());
        return rules.basis() == SaleRules.Basis.PLACED || sale.changedAt() == null ? placed : sale.changedAt();
    }

    private <T> Page<T> page(
            SaleWindow window, @Nullable Cursor from, String what, Stream<T> all, Function<T, Instant> moment) {
        if (what.equals("sales")) {
            windows.add(window);
            asked.add(place(from));
            failing(listFailures.remove(place(from)));
        }
        List<T> within = all.filter(one -> !moment.apply(one).isBefore(window.from())
                        && !moment.apply(one).isAfter(window.to()))
                .sorted(Comparator.comparing(moment))
                .toList();
        int start = from == null ? 0 : (int) from.number();
        int end = Math.min(within.size(), start + pageSize);
        return new Page<>(within.subList(start, end), end < within.size() ? Cursor.of(end) : null);
    }

    private static String place(@Nullable Cursor from) {
        return from == null ? "first" : from.text();
    }

    private static void failing(Failure.@Nullable Kind kind) {
        if (kind != null) {
            throw new SupplierException(Failure.of(kind, "not now"));
        }
    }

    @Override
    public Sale again(Sale known) {
        asked.add("again " + known.id());
        failing(lookFailures.poll());
        @Nullable Sale now = sales.get(known.id());
        if (now == null) {
            throw new SupplierException(Failure.of(Failure.Kind.NOT_FOUND, "no such sale"));
        }
        return inParts ? with(now, now.status(), "", now.lines(), now.changedAt()) : now;
    }

    private Page<SaleReturn> returned(SaleWindow window, @Nullable Cursor from) {
        return page(window, from, "returns", returns.stream(), told -> Objects.requireNonNull(told.at()));
    }

    @Override
    public List<Carrier> carriers(Sale sale) {
        return List.of(new Carrier("dhl", "DHL", true));
    }

    @Override
    public List<LineResult> pack(Sale sale, List<SaleParcel> parcels) {
        return change("pack", lines(parcels), line -> move(line, OrderStatus.PROCESSING, "packed", null));
    }

    @Override
    public List<LineResult> ready(Sale sale, List<String> lineIds) {
        return change("ready", lineIds, line -> move(line, OrderStatus.PROCESSING, "ready", null));
    }

    @Override
    public List<LineResult> ship(Sale sale, List<SaleParcel> parcels) {
        return change("ship", lines(parcels), line -> move(line, OrderStatus.SHIPPED, "sent", tracking(parcels)));
    }

    @Override
    public List<LineResult> cancel(Sale sale, List<String> lineIds, String reason) {
        return change("cancel", lineIds, line -> move(line, OrderStatus.CANCELLED, "void", null));
    }

    private static List<String> lines(List<SaleParcel> parcels) {
        return parcels.stream()
                .flatMap(parcel -> parcel.parts().stream())
                .map(SaleParcel.Part::lineId)
                .distinct()
                .toList();
    }

    private static @Nullable String tracking(List<SaleParcel> parcels) {
        return parcels.getFirst().trackingNumber();
    }

    private List<LineResult> change(String what, List<String> lines, Consumer<String> effect) {
        @Nullable Weather now = weather.poll();
        if (now == Weather.NEVER_SENT) {
            throw new SupplierException(Failure.of(Failure.Kind.UNAVAILABLE, "no connection"));
        }
        if (now == Weather.KILLED_BEFORE) {
            throw new IllegalStateException("killed");
        }
        requests.add(what + " " + String.join(",", lines));
        if (now == Weather.REFUSED) {
            throw new SupplierException(Failure.of(Failure.Kind.REJECTED, "not like this"));
        }
        if (now == Weather.REQUEST_LOST) {
            throw new SupplierException(Failure.of(Failure.Kind.OUTCOME_UNKNOWN, "no answer"));
        }
        List<LineResult> results =
                lines.stream().map(line -> done(what, line, effect)).toList();
        if (now == Weather.KILLED_AFTER) {
            throw new IllegalStateException("killed");
        }
        if (now == Weather.REPLY_LOST) {
            throw new SupplierException(Failure.of(Failure.Kind.OUTCOME_UNKNOWN, "no answer"));
        }
        return results;
    }

    private LineResult done(String what, String line, Consumer<String> effect) {
        if (refusedLines.contains(line)) {
            return LineResult.refused(line, Failure.of(Failure.Kind.REJECTED, "not this one"));
        }
        deeds.add(what + " " + line);
        effect.accept(line);
        return LineResult.done(line);
    }

    private Instant now() {
        return Objects.requireNonNull(clock).instant();
    }
}
