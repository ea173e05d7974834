package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;

/** Reading the list of products: pages of 50 from random places, beside the same statements by pgbench; and searching. */
final class ProductsBench {

    /** A number of requests. */
    private record Calls(long[] nanos, double perSecond) {
        double millis(double share) {
            return Figures.percentile(share, nanos) / 1e6;
        }
    }

    private interface Paths {
        String next(RandomGenerator random);
    }

    private static final String LIST = "/api/v1/products?limit=50";
    private static final int PAGES = 3_000;
    private static final int SEARCHES = 600;
    private static final int READERS = 16;
    private static final int SEARCHERS = 2;

    /** What the hub asks for a page, in as many statements. */
    private static final String SCRIPT = """
            \\set n random(51, %d)
            SELECT p.workspace_id, p.id, p.connection_id, p.supplier, p.supplier_product_id, p.title, p.description, p.images,
              p.category, p.sale, p.currency, p.auto_sync, p.content_updated_at, p.synced_at, p.gone_at, p.created_at,
              p.updated_at,
              ARRAY[p.id] AS sort_key
              FROM hub.products p WHERE p.workspace_id = 'default' AND p.gone_at IS NULL AND p.id < 'prod_' || lpad(:n::text, 26, '0')
              ORDER BY p.id DESC LIMIT 51;
            SELECT product_id, id, supplier_variant_id, sku, title, options, image, cost, currency, minimum, tiers, ships_from,
              ordering, gone_at FROM hub.variants WHERE workspace_id = 'default' AND product_id = ANY (ARRAY(
                SELECT 'prod_' || lpad((:n - k)::text, 26, '0') FROM generate_series(1, 50) AS k))
              ORDER BY product_id, gone_at IS NOT NULL, position, id;
            SELECT l.variant_id, l.location_id, l.location_name, l.country, l.precision, l.quantity, l.observed_at
              FROM hub.inventory_levels l WHERE l.workspace_id = 'default' AND l.variant_id = ANY (ARRAY(
                SELECT 'var_' || lpad((:n * 2 - k)::text, 26, '0') FROM generate_series(1, 100) AS k))
              ORDER BY l.variant_id, l.location_id;
            SELECT v.id AS variant_id, r.location_id, r.safety_stock, r.low_stock_at
              FROM hub.variants v
              JOIN hub.products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
              CROSS JOIN LATERAL (VALUES ('workspace', '', 0), ('connection', p.connection_id, 1),
                ('product', v.product_id, 2), ('variant', v.id, 3)) AS s (scope, target, rank)
              JOIN hub.inventory_rules r ON r.workspace_id = v.workspace_id AND r.scope = s.scope AND r.target = s.target
              WHERE v.workspace_id = 'default' AND v.id = ANY (ARRAY(
                SELECT 'var_' || lpad((:n * 2 - k)::text, 26, '0') FROM generate_series(1, 100) AS k))
                AND EXISTS (SELECT 1 FROM hub.inventory_rules known WHERE known.workspace_id = 'default')
              ORDER BY v.id, s.rank;
            """;

    private final Ground ground;
    private final Options options;
    private final Report report;

    ProductsBench(Ground ground, Options options, Report report) {
        this.ground = ground;
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        Account account = ground.account(BenchParts.HEALTHY);
        ProductShelf shelf = ProductShelf.fill(ground.postgres(), account, options.products(100_000));
        Optional<Yardstick> yardstick =
                Yardstick.prepare(ground.postgres(), ground.directory(), SCRIPT.formatted(shelf.products()));
        if (yardstick.isEmpty()) {
            report.remark(Yardstick.MISSING);
        }
        ArrayNode cursor = cursor();
        Paths pages = random -> LIST + "&cursor=" + encoded(cursor, shelf.randomId(random));
        calls(PAGES, READERS, pages);
        List<Calls> runs = new ArrayList<>();
        List<Double> yards = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < options.runs(); run++) {
            Cpu before = ground.cpu();
            runs.add(calls(PAGES, READERS, pages));
            report.remark("Processor time for each page: "
                    + ground.cpu().since(before).each(PAGES) + ".");
            if (yardstick.isPresent()) {
                yards.add(yardstick.get().run(PAGES));
                ratios.add(runs.getLast().perSecond() / yards.getLast());
            }
        }
        tell("products.page", runs, yards, ratios);
        calls(SEARCHES / 3, SEARCHERS, random -> search(shelf, random));
        Calls searches = calls(SEARCHES, SEARCHERS, random -> search(shelf, random));
        report.figure("products.search", searches.perSecond(), "requests/s");
        report.figure("products.search_p50", searches.millis(0.5), "ms");
        report.figure("products.search_p95", searches.millis(0.95), "ms");
        report.figure("products.search_p99", searches.millis(0.99), "ms");
    }

    private void tell(String name, List<Calls> runs, List<Double> yards, List<Double> ratios) {
        double rate = Figures.median(runs.stream().map(Calls::perSecond).toList());
        if (yards.isEmpty()) {
            report.figure(name, rate, "requests/s");
        } else {
            report.figure(name, rate, "requests/s", Figures.median(yards), Figures.median(ratios));
        }
        report.figure(
                name + "_p50",
                Figures.median(runs.stream().map(run -> run.millis(0.5)).toList()),
                "ms");
        report.figure(
                name + "_p99",
                Figures.median(runs.stream().map(run -> run.millis(0.99)).toList()),
                "ms");
    }

    private static String search(ProductShelf shelf, RandomGenerator random) {
        return LIST + "&q=" + URLEncoder.encode(shelf.randomText(random), StandardCharsets.UTF_8)
                + (random.nextBoolean() ? "&sort=relevance" : "");
    }

    /** What the hub gave for the first page, to be sent on with other places in it. */
    private ArrayNode cursor() throws IOException {
        try (Wire wire = new Wire(ground.hubPort())) {
            String told =
                    Json.mapper().readTree(wire.get(LIST)).path("next_cursor").asString();
            return (ArrayNode) Json.mapper().readTree(Base64.getUrlDecoder().decode(told));
        }
    }

    private static String encoded(ArrayNode cursor, String id) {
        ArrayNode other = cursor.deepCopy();
        other.set(other.size() - 1, id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(other.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Calls calls(int count, int clients, Paths paths) throws Exception {
        long[] took = new long[count];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                RandomGenerator random = new Random(client);
                all.add(threads.submit(() -> {
                    read(next, took, paths, random);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return new Calls(took, count * 1e9 / (System.nanoTime() - start));
    }

    private void read(AtomicInteger next, long[] took, Paths paths, RandomGenerator random) throws IOException {
        try (Wire wire = new Wire(ground.hubPort())) {
            for (int number = next.getAndIncrement(); number < took.length; number = next.getAndIncrement()) {
                String path = paths.next(random);
                long start = System.nanoTime();
                wire.get(path);
                took[number] = System.nanoTime() - start;
            }
        }
    }
}
