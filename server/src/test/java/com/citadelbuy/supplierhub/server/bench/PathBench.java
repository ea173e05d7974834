package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The whole path of a catalogue: the supplier's list and each product with its stock over HTTP, through limits, records of
 * exchanges and checks, into the database; the first import and then a look at all of it again.
 */
final class PathBench {

    /** What came of a run of the hub's. */
    private record Passed(double seconds, double peakMegabytes, Map<String, Double> stages, Cpu cpu) {}

    private static final Pattern STAGE =
            Pattern.compile("hub_sync_stage_seconds_sum\\{stage=\"(\\w+)\"} ([0-9.eE+-]+)");
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.eE+-]+)");

    /** All metrics are written for one of them, which is not nothing. */
    private static final int LOOKS_A_HEAP = 10;

    private final Ground ground;
    private final Report report;
    private final int products;
    private final int runs;

    PathBench(Ground ground, Options options, Report report) {
        this.ground = ground;
        this.report = report;
        this.products = options.products(100_000);
        this.runs = options.runs();
    }

    void run() throws Exception {
        Account account = ground.account(BenchParts.HEALTHY);
        ground.postgres().execute("SET search_path = hub");
        importing(account, Math.min(5_000, products));
        List<Passed> imports = new ArrayList<>();
        List<Passed> looks = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            CopyYard.empty(ground.postgres());
            imports.add(importing(account, products));
            looks.add(passed("/api/v1/sync/products", Map.of("connection_id", account.connectionId())));
        }
        tell("path.import", imports);
        tell("path.again", looks);
    }

    private Passed importing(Account account, int limit) throws Exception {
        return passed(
                "/api/v1/products/import/bulk",
                Map.of("connection_id", account.connectionId(), "everything", true, "auto_sync", true, "limit", limit));
    }

    private void tell(String name, List<Passed> passed) {
        report.figure(name, products * (double) Shelf.ROWS / median(passed, Passed::seconds), "rows/s");
        report.figure(name + "_products", products / median(passed, Passed::seconds), "products/s");
        report.figure(name + "_heap_peak", median(passed, Passed::peakMegabytes), "MB");
        Passed last = passed.getLast();
        double all = last.stages().values().stream().mapToDouble(each -> each).sum();
        last.stages()
                .forEach((stage, seconds) -> report.figure(name + "_stage_" + stage, 100 * seconds / all, "percent"));
        report.remark(name + ", processor time for each product: " + last.cpu().each(products) + ".");
    }

    private static double median(List<Passed> passed, ToDoubleFunction<Passed> which) {
        return Figures.median(
                passed.stream().map(each -> which.applyAsDouble(each)).toList());
    }

    /** Asks for a run and waits for its end. */
    private Passed passed(String path, Map<String, Object> wish) throws Exception {
        Map<String, Double> before = stages();
        Cpu cpu = ground.cpu();
        long start = System.nanoTime();
        try (Wire wire = new Wire(ground.hubPort())) {
            byte[] body = Json.write(wish).getBytes(StandardCharsets.UTF_8);
            JsonNode told = Json.mapper().readTree(wire.post(path, "path-" + start, body));
            JsonNode run = told.path("data").isArray() ? told.at("/data/0") : told;
            String id = run.path("id").asString();
            double peak = 0;
            for (int look = 0; !over(run); look++) {
                Ground.pause();
                run = Json.mapper().readTree(wire.get("/api/v1/sync/runs/" + id));
                peak = look % LOOKS_A_HEAP == 0 ? Math.max(peak, heap(wire)) : peak;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            check(run);
            Map<String, Double> stages = stages();
            stages.replaceAll((stage, sum) -> sum - before.getOrDefault(stage, 0.0));
            return new Passed(seconds, peak, stages, ground.cpu().since(cpu));
        }
    }

    private static boolean over(JsonNode run) {
        return List.of("succeeded", "failed", "cancelled")
                .contains(run.path("state").asString());
    }

    private void check(JsonNode run) {
        if (!run.path("state").asString().equals("succeeded")
                || run.at("/counts/failed").asInt() > 0) {
            throw new IllegalStateException("The run did not end well: " + run);
        }
        report.remark(String.format(Locale.ROOT, "A run: %s.", run.path("counts")));
    }

    private Map<String, Double> stages() throws IOException {
        try (Wire wire = new Wire(ground.hubPort())) {
            Map<String, Double> sums = new TreeMap<>();
            Matcher found = STAGE.matcher(wire.get("/metrics"));
            while (found.find()) {
                sums.put(found.group(1), Double.parseDouble(found.group(2)));
            }
            return sums;
        }
    }

    private static double heap(Wire wire) throws IOException {
        double bytes = 0;
        Matcher found = HEAP.matcher(wire.get("/metrics"));
        while (found.find()) {
            bytes += Double.parseDouble(found.group(1));
        }
        return bytes / (1 << 20);
    }
}
