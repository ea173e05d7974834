package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.WebhookFault;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The tester's hand on the simulators' process. */
final class Simulation {

    private final Web web;
    private final URI base;
    private final Set<String> suppliers;

    Simulation(Web web, URI base, Set<String> suppliers) {
        this.web = web;
        this.base = base;
        this.suppliers = suppliers;
    }

    URI base() {
        return base;
    }

    boolean isUp() {
        return web.isUp(base.resolve("/_control"));
    }

    void plan(FaultPlan plan) throws IOException, InterruptedException {
        web.post(
                control(
                        plan.supplier(),
                        "faults?fault=" + plan.fault() + "&times=" + plan.times() + "&method=" + plan.method()
                                + "&path=" + URLEncoder.encode(plan.path(), StandardCharsets.UTF_8)),
                "",
                null);
    }

    void plan(MailFault plan) throws IOException, InterruptedException {
        web.post(control(plan.supplier(), "webhook-faults?fault=" + plan.fault() + "&times=" + plan.times()), "", null);
    }

    /** Enters the address where the supplier's own page is the way to do so. */
    void enterInConsole(String supplier, String address) throws IOException, InterruptedException {
        web.put(control(supplier, "console?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8)));
    }

    /** How many webhooks wait to be sent, for the first time or again. */
    int waitingMail() throws IOException, InterruptedException {
        int waiting = 0;
        for (String supplier : Correspondence.senders(suppliers)) {
            waiting += web.get(control(supplier, "webhooks"))
                    .body()
                    .path("waiting")
                    .asInt();
        }
        return waiting;
    }

    Map<WebhookFault, Integer> struckMail() throws IOException, InterruptedException {
        Map<WebhookFault, Integer> struck = new EnumMap<>(WebhookFault.class);
        for (String supplier : Correspondence.senders(suppliers)) {
            JsonNode counts =
                    web.get(control(supplier, "webhook-faults")).body().path("struck");
            for (WebhookFault fault : WebhookFault.values()) {
                struck.merge(fault, counts.path(fault.name()).asInt(0), Integer::sum);
            }
        }
        return struck;
    }

    /** No fault is planned any more. */
    void calm() throws IOException, InterruptedException {
        for (String supplier : suppliers) {
            web.delete(control(supplier, "faults"));
        }
        for (String supplier : Correspondence.senders(suppliers)) {
            web.delete(control(supplier, "webhook-faults"));
        }
    }

    /** How often each kind has struck, at all suppliers together. */
    Map<Fault, Integer> struck() throws IOException, InterruptedException {
        Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
        for (String supplier : suppliers) {
            JsonNode counts = web.get(control(supplier, "faults")).body().path("struck");
            for (Fault fault : Fault.values()) {
                struck.merge(fault, counts.path(fault.name()).asInt(0), Integer::sum);
            }
        }
        return struck;
    }

    List<History.Deed> deeds() throws IOException, InterruptedException {
        List<History.Deed> deeds = new ArrayList<>();
        for (String supplier : suppliers) {
            for (JsonNode entry : web.get(control(supplier, "ledger")).body()) {
                deeds.add(new History.Deed(
                        supplier,
                        entry.path("deed").asString(),
                        entry.path("reference").asString(),
                        entry.path("order_id").asString()));
            }
        }
        return deeds;
    }

    private URI control(String supplier, String what) {
        return base.resolve("/_control/" + supplier + "/" + what);
    }
}
