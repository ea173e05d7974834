package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.SentWebhook;
import com.citadelbuy.supplierhub.simulators.WebhookFaults;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import com.citadelbuy.supplierhub.spi.WebhookVerification;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A supplier that calls back over real HTTP: registered by its API or, where it has none for that, on its console. */
final class CallbackLine implements AutoCloseable {

    static final String PATH = "/hooks/kit-5e1f0c9d3e7a1b4c62";

    private final Stage stage;
    private final Inbox inbox;
    private final List<WebhookRegistration> registrations = new ArrayList<>();

    private CallbackLine(Stage stage) {
        this.stage = stage;
        this.inbox = new Inbox(stage.clock());
    }

    /** Not yet registered. */
    static CallbackLine open(Stage stage) {
        return new CallbackLine(stage);
    }

    static CallbackLine registered(Stage stage) {
        CallbackLine line = new CallbackLine(stage);
        line.register();
        return line;
    }

    /** A check with a stage and a line that is registered. */
    static Check check(Subject subject, String name, OnLine body) {
        return Check.on(subject, name, stage -> {
            try (CallbackLine line = registered(stage)) {
                body.run(stage, line);
            }
        });
    }

    /** What is done on a stage whose supplier calls back. */
    @FunctionalInterface
    interface OnLine {
        void run(Stage stage, CallbackLine line) throws Exception;
    }

    private void register() {
        if (stage.subject().can(ManageWebhooks.class)) {
            register(url());
        } else {
            String id = stage.simulator().id();
            Expect.that(
                    stage.server().enterInConsole(id, url().toString()),
                    "It reads webhooks, and neither its API nor a console registers any");
        }
    }

    WebhookRegistration register(URI callback) {
        WebhookRegistration made = stage.ability(ManageWebhooks.class).register(callback);
        registrations.add(made);
        return made;
    }

    URI url() {
        return inbox.url(PATH);
    }

    URI url(String path) {
        return inbox.url(path);
    }

    void answer(int status) {
        inbox.answer(status);
    }

    WebhookFaults faults() {
        return stage.server().webhookFaults(stage.simulator().id());
    }

    /** Everything that the supplier has sent and tried to send. */
    List<SentWebhook> sent() {
        return stage.server().webhooks(stage.simulator().id());
    }

    /** Has something happen that the supplier tells of. */
    void happen() {
        if (stage.subject().can(PlaceOrders.class)) {
            new OrderLife(stage).placed(stage.shopper().order());
        } else if (stage.subject().sells()) {
            new SaleLife(stage).bought();
        } else {
            tellOfGoods(stage.guide().products().getFirst());
        }
    }

    /** Whether something can be made to happen of which a supplier tells by itself. */
    static boolean canStir(Subject subject) {
        return subject.can(PlaceOrders.class) || subject.sells();
    }

    /** The first delivery about something that happens now. */
    WebhookDelivery first() {
        happen();
        List<WebhookDelivery> delivered = delivered();
        Expect.that(!delivered.isEmpty(), "Something happened and nothing was delivered");
        return delivered.getFirst();
    }

    void tellOfGoods(String product) {
        stage.server().tellOfGoods(stage.simulator().id(), product);
    }

    /** Has the supplier send what is due, and gives what arrived. */
    List<WebhookDelivery> delivered() {
        return arrived().stream().map(Inbox.Arrival::delivery).toList();
    }

    /** What all that tells. */
    List<Observation> observed() {
        return delivered().stream().flatMap(delivery -> read(delivery).stream()).toList();
    }

    List<Inbox.Arrival> arrived() {
        stage.server().deliver(stage.simulator().id());
        return inbox.take();
    }

    WebhookVerdict judge(WebhookDelivery delivery) {
        return rules().verification().judge(delivery, keys());
    }

    List<Observation> read(WebhookDelivery delivery) {
        return stage.ability(ReadWebhooks.class).read(opened(delivery));
    }

    Optional<String> eventId(WebhookDelivery delivery) {
        return WireDelivery.eventId(rules(), opened(delivery));
    }

    private WebhookDelivery opened(WebhookDelivery delivery) {
        return rules().verification().opened(delivery, keys());
    }

    private WebhookRules rules() {
        WebhookRules rules = stage.definition().webhooks();
        if (rules == null) {
            throw new AssertionError("It reads webhooks and does not say how they are proven");
        }
        return rules;
    }

    private WebhookVerification.Keys keys() {
        return new WebhookVerification.Keys(
                stage.line().credentials(),
                stage.line().settings(),
                stage.vault().current().orElse(null),
                registrations);
    }

    @Override
    public void close() {
        inbox.close();
    }
}
