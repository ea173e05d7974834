package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.pipeline.Exchange;
import com.citadelbuy.supplierhub.simulators.WebhookFault;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** {@link ManageWebhooks}: registered, listed, replaced, removed; and noticed when the supplier ends it. */
final class ManageWebhookChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        checks.add(on(
                subject,
                "nothing is registered at first",
                (stage, line) -> assertThat(active(stage)).isEmpty()));
        checks.add(on(subject, "an address is registered and listed", ManageWebhookChecks::listed));
        checks.add(on(
                subject,
                "a registration that was removed is gone, however often it is removed",
                ManageWebhookChecks::removed));
        checks.add(on(subject, "registering again replaces what was there", ManageWebhookChecks::replaced));
        checks.add(on(
                subject,
                "neither address nor keys are seen in what is recorded or printed",
                ManageWebhookChecks::hidden));
        if (CallbackLine.canStir(subject)) {
            checks.add(on(
                    subject,
                    "deliveries come to the registered address, and end with it",
                    ManageWebhookChecks::delivered));
            checks.add(on(subject, "a registration that the supplier switched off is seen to be off", (stage, line) -> {
                line.register(line.url());
                line.faults().next(WebhookFault.SILENT);
                line.happen();
                assertThat(line.delivered()).isEmpty();
                assertThat(active(stage)).isEmpty();
                line.register(line.url());
                line.happen();
                assertThat(line.delivered()).isNotEmpty();
            }));
        }
        return checks;
    }

    private static Check on(Subject subject, String name, CallbackLine.OnLine body) {
        return Check.on(subject, name, stage -> {
            try (CallbackLine line = CallbackLine.open(stage)) {
                body.run(stage, line);
            }
        });
    }

    private static void listed(Stage stage, CallbackLine line) {
        WebhookRegistration made = line.register(line.url());
        assertThat(made.callback()).isEqualTo(line.url());
        assertThat(made.active()).isTrue();
        assertThat(made.topics()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(active(stage)).containsOnly(line.url());
        assertThat(active(stage)).isEqualTo(active(stage));
    }

    private static void removed(Stage stage, CallbackLine line) {
        ManageWebhooks webhooks = stage.ability(ManageWebhooks.class);
        WebhookRegistration made = line.register(line.url());
        webhooks.remove(made);
        assertThat(active(stage)).isEmpty();
        webhooks.remove(made);
        line.register(line.url());
        for (WebhookRegistration listed : webhooks.registered()) {
            webhooks.remove(listed);
        }
        assertThat(active(stage)).isEmpty();
    }

    private static void replaced(Stage stage, CallbackLine line) {
        line.register(line.url());
        URI other = line.url("/hooks/another");
        line.register(other);
        assertThat(active(stage)).containsOnly(other);
    }

    private static void delivered(Stage stage, CallbackLine line) {
        WebhookRegistration made = line.register(line.url());
        line.happen();
        assertThat(line.arrived())
                .isNotEmpty()
                .allMatch(arrival -> arrival.path().equals(CallbackLine.PATH));
        stage.ability(ManageWebhooks.class).remove(made);
        line.happen();
        assertThat(line.arrived()).isEmpty();
    }

    private static void hidden(Stage stage, CallbackLine line) {
        WebhookRegistration made = line.register(line.url());
        List<String> seen = new ArrayList<>(List.of(made.toString()));
        stage.ability(ManageWebhooks.class).registered().forEach(listed -> seen.add(listed.toString()));
        for (Exchange exchange : stage.exchanges().all()) {
            seen.add(exchange.toString());
            seen.add(exchange.curl());
        }
        List<String> hidden = new ArrayList<>(List.of(CallbackLine.PATH));
        made.keys().values().stream()
                .map(Secret::reveal)
                .filter(key -> key.length() >= 24)
                .forEach(hidden::add);
        for (String secret : hidden) {
            seen.stream().filter(text -> text.contains(secret)).findFirst().ifPresent(text -> {
                throw new AssertionError("\"" + secret + "\" is seen in: " + text);
            });
        }
    }

    /** The addresses at which the supplier delivers, each once. */
    private static List<URI> active(Stage stage) {
        return stage.ability(ManageWebhooks.class).registered().stream()
                .filter(WebhookRegistration::active)
                .map(WebhookRegistration::callback)
                .distinct()
                .toList();
    }
}
