package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.pipeline.Exchange;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import com.citadelbuy.supplierhub.testkit.fakes.CapturedLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No secret and nothing about a person is seen in logs, recorded exchanges, messages or printed objects. */
final class SecrecyChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        Probe.of(subject).ifPresent(probe -> {
            checks.add(new Check("secrets appear nowhere, in fair and foul weather", () -> reads(subject, probe)));
            checks.add(new Check("secrets appear nowhere when they are wrong", () -> refused(subject, probe)));
        });
        if (subject.can(PlaceOrders.class)) {
            checks.add(new Check("who an order is for appears nowhere", () -> orders(subject)));
        }
        if (subject.sells()) {
            checks.add(new Check("who bought something appears nowhere", () -> sales(subject)));
        }
        return checks;
    }

    private static void reads(Subject subject, Probe probe) {
        try (CapturedLog log = new CapturedLog();
                Stage stage = Stage.open(subject)) {
            Witness witness = new Witness(stage, log);
            probe.on(stage);
            for (Fault fault : Fault.values()) {
                if (fault != Fault.SLOW) {
                    stage.faults().next(fault, 100, request -> true);
                    witness.attempt(() -> probe.on(stage));
                    stage.faults().clear();
                }
            }
            witness.sawNothingOf(secrets(stage));
        }
    }

    private static void refused(Subject subject, Probe probe) {
        Map<String, String> wrong = new LinkedHashMap<>();
        subject.definition().credentials().stream()
                .filter(field -> field.secret() && field.required())
                .forEach(field -> wrong.put(
                        field.name(),
                        Wrong.variant(subject.unserved().guide().credentials().getOrDefault(field.name(), ""))));
        try (CapturedLog log = new CapturedLog();
                Stage stage = Stage.open(subject)) {
            Witness witness = new Witness(stage, log);
            witness.attempt(() -> probe.read(stage, stage.withoutTokens(wrong)));
            Set<String> secrets = secrets(stage);
            secrets.addAll(Sentinels.credentials(subject.definition(), wrong));
            witness.sawNothingOf(secrets);
        }
    }

    private static void orders(Subject subject) {
        try (CapturedLog log = new CapturedLog();
                Stage stage = Stage.open(subject)) {
            Witness witness = new Witness(stage, log);
            OrderLife life = new OrderLife(stage);
            PurchaseOrder order = stage.shopper().order();
            var placed = life.placed(order);
            witness.attempt(() -> life.settle(placed));
            witness.attempt(() -> life.place(order));
            witness.attempt(() -> life.read(placed));
            witness.printed(order);
            Set<String> hidden = secrets(stage);
            hidden.addAll(Sentinels.personal(order.shipTo()));
            witness.sawNothingOf(hidden);
            Expect.that(
                    stage.requests().stream()
                            .flatMap(request -> Spoken.in(request).stream())
                            .anyMatch(text -> text.contains(order.shipTo().line1())),
                    "The address never reached the supplier, so this proves nothing");
        }
    }

    /** Of whom we know only what the marketplace shows. */
    private static void sales(Subject subject) {
        try (CapturedLog log = new CapturedLog();
                Stage stage = Stage.open(subject)) {
            Witness witness = new Witness(stage, log);
            SaleLife life = new SaleLife(stage);
            Sale sale = life.workable(1).sale();
            Sale looked = life.again(sale);
            witness.attempt(() -> life.sentOff(looked));
            witness.printed(sale);
            witness.printed(looked);
            Set<String> hidden = secrets(stage);
            for (ShipTo to : new ShipTo[] {sale.shipTo(), looked.shipTo()}) {
                if (to != null) {
                    witness.printed(to);
                    hidden.addAll(Sentinels.personal(to));
                }
            }
            witness.sawNothingOf(hidden);
        }
    }

    private static Set<String> secrets(Stage stage) {
        Set<String> secrets = new LinkedHashSet<>(
                Sentinels.credentials(stage.definition(), stage.guide().credentials()));
        stage.vault().current().ifPresent(tokens -> secrets.addAll(Sentinels.tokens(tokens)));
        return secrets;
    }

    /** Collects all that somebody might read later. */
    private static final class Witness {
        private final Stage stage;
        private final CapturedLog log;
        private final List<String> seen = new ArrayList<>();

        Witness(Stage stage, CapturedLog log) {
            this.stage = stage;
            this.log = log;
        }

        void attempt(Runnable call) {
            try {
                call.run();
            } catch (SupplierException failed) {
                seen.add(failed.failure().toString());
                thrown(failed);
            } catch (RuntimeException raw) {
                thrown(raw);
            }
        }

        private void thrown(RuntimeException thrown) {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            seen.add(text.toString());
        }

        void printed(Object object) {
            seen.add(object.toString());
        }

        void sawNothingOf(Set<String> hidden) {
            printed(stage.session());
            printed(stage.line());
            printed(stage.line().credentials());
            stage.vault().current().ifPresent(this::printed);
            seen.add(log.text());
            for (Exchange exchange : stage.exchanges().all()) {
                printed(exchange);
                seen.add(exchange.curl());
            }
            for (String secret : hidden) {
                seen.stream().filter(text -> text.contains(secret)).findFirst().ifPresent(text -> {
                    throw new AssertionError("\"" + secret + "\" is seen in: " + text);
                });
            }
        }
    }
}
