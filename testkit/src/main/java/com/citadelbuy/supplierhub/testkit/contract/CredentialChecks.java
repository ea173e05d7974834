package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.pipeline.MemoryTokenVault;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may enter: wrong credentials are called wrong, tokens that have died are renewed once and without anybody noticing. */
final class CredentialChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        Probe probe = Probe.of(subject).orElse(null);
        if (probe == null) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>();
        subject.definition().credentials().stream()
                .filter(field -> field.secret() && field.required())
                .forEach(field -> checks.add(wrong(subject, probe, field)));
        @Nullable TokenFlow tokens = subject.definition().tokens();
        if (tokens != null && tokens.renews()) {
            checks.add(Check.on(subject, "a token that died early is renewed once", stage -> expired(stage, probe)));
            checks.add(Check.on(subject, "a token is renewed before its time is up", stage -> aged(stage, probe)));
        }
        if (tokens != null && !tokens.renews()) {
            checks.add(Check.on(subject, "a token that died early has a person asked", stage -> ended(stage, probe)));
            checks.add(Check.on(subject, "a token past its time is not sent", stage -> over(stage, probe)));
        }
        return checks;
    }

    private static Check wrong(Subject subject, Probe probe, Field field) {
        return new Check("a wrong " + field.name() + " is UNAUTHORIZED", () -> {
            String right = subject.unserved().guide().credentials().getOrDefault(field.name(), "");
            Map<String, String> wrong = Map.of(field.name(), Wrong.variant(right));
            if (subject.definition().tokens() instanceof TokenFlow.Consent) {
                try (Stage stage = Stage.open(subject)) {
                    Expect.failure(() -> probe.read(stage, stage.with(wrong)), Kind.UNAUTHORIZED);
                }
            } else {
                try (Stage stage = Stage.open(subject, wrong)) {
                    Expect.failure(() -> probe.on(stage), Kind.UNAUTHORIZED);
                }
            }
        });
    }

    private static void expired(Stage stage, Probe probe) {
        probe.on(stage);
        TokenSet before = token(stage.vault());
        stage.faults().next(Fault.EXPIRED_TOKEN);
        probe.on(stage);
        if (token(stage.vault()).access().equals(before.access())) {
            // Some suppliers show their goods without a token.
            Probe.ofAccount(stage.subject()).ifPresent(account -> account.on(stage));
        }
        Expect.that(!token(stage.vault()).access().equals(before.access()), "The dead token is still in use");
        Expect.that(stage.faults().pending() == 0, "The token never expired");
    }

    private static void aged(Stage stage, Probe probe) {
        probe.on(stage);
        TokenSet before = token(stage.vault());
        if (before.accessExpires() != null) {
            stage.clock().advance(Duration.between(stage.clock().instant(), before.accessExpires()));
            probe.on(stage);
            Expect.that(!token(stage.vault()).access().equals(before.access()), "A token past its time is in use");
        }
    }

    /** Where nothing is renewed only a person helps, and nothing is tried in his place. */
    private static void ended(Stage stage, Probe probe) {
        probe.on(stage);
        stage.faults().next(Fault.EXPIRED_TOKEN);
        Expect.failure(() -> probe.on(stage), Kind.UNAUTHORIZED);
        Expect.that(stage.faults().pending() == 0, "The token never expired");
    }

    private static void over(Stage stage, Probe probe) {
        probe.on(stage);
        TokenSet token = token(stage.vault());
        if (token.accessExpires() != null) {
            stage.clock().advance(Duration.between(stage.clock().instant(), token.accessExpires()));
            int calls = stage.requests().size();
            Expect.failure(() -> probe.on(stage), Kind.UNAUTHORIZED);
            Expect.that(stage.requests().size() == calls, "A token past its time was sent");
        }
    }

    private static TokenSet token(MemoryTokenVault vault) {
        return vault.current().orElseThrow(() -> new AssertionError("No token is stored"));
    }
}
