package com.citadelbuy.supplierhub.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.access.Authenticator.Verdict;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class ApiKeysTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Database database = TestDatabase.fresh();
    private final ApiKeys keys = replica();

    private ApiKeys replica() {
        return new ApiKeys(database, new Ids(now::get, new Random()), new SecureRandom(), now::get);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyNamesItsWorkspaceAndScopes() {
        String plain = create("shop", Scope.WRITE);
        Caller caller = keys.callerWith(plain).orElseThrow();
        assertThat(caller.workspaceId()).isEqualTo("default");
        assertThat(caller.name()).isEqualTo("shop");
        assertThat(caller.may(Scope.READ)).isTrue();
        assertThat(caller.may(Scope.WRITE)).isTrue();
        assertThat(caller.may(Scope.ADMIN)).isFalse();
    }

    @Test
    void thePlainTextIsNowhereInTheDatabase() {
        String secret = create("shop", Scope.READ).substring(15);
        String row = database.withHandle(handle -> handle.createQuery("SELECT api_keys::text FROM api_keys")
                .mapTo(String.class)
                .one());
        assertThat(row).doesNotContain(secret);
        assertThat(keys.list("default"))
                .singleElement()
                .satisfies(key -> assertThat(key.toString()).doesNotContain(secret));
    }

    @Test
    void aWrongSecretUnderAGoodPrefixIsNobodys() {
        String plain = create("shop", Scope.READ);
        char last = plain.charAt(plain.length() - 1);
        String wrong = plain.substring(0, plain.length() - 1) + (last == '0' ? '1' : '0');
        assertThat(keys.callerWith(plain)).isPresent();
        assertThat(keys.callerWith(wrong)).isEmpty();
        assertThat(keys.callerWith("shk_nonsense")).isEmpty();
        assertThat(keys.callerWith("")).isEmpty();
    }

    @Test
    void aRevokedKeyDiesHereAtOnceAndOnOtherReplicasWithinTenSeconds() {
        ApiKeys other = replica();
        String plain = create("shop", Scope.READ);
        assertThat(other.callerWith(plain)).isPresent();
        keys.revoke("default", keys.list("default").getFirst().id());
        assertThat(keys.callerWith(plain)).isEmpty();
        assertThat(keys.list("default")).isEmpty();
        now.set(START.plusSeconds(11));
        assertThat(other.callerWith(plain)).isEmpty();
    }

    @Test
    void revokingWhatIsNotThereOrElsewhereIsRefused() {
        create("shop", Scope.READ);
        String id = keys.list("default").getFirst().id();
        assertThatThrownBy(() -> keys.revoke("default", "key_x")).isInstanceOf(Refusal.Missing.class);
        assertThatThrownBy(() -> keys.revoke("another", id)).isInstanceOf(Refusal.Missing.class);
    }

    @Test
    void useIsNotedAtMostOnceAMinute() {
        String plain = create("shop", Scope.READ);
        keys.callerWith(plain);
        assertThat(lastUsed()).isEqualTo(START);
        now.set(START.plusSeconds(59));
        keys.callerWith(plain);
        assertThat(lastUsed()).isEqualTo(START);
        now.set(START.plus(Duration.ofSeconds(61)));
        keys.callerWith(plain);
        assertThat(lastUsed()).isEqualTo(START.plusSeconds(61));
    }

    @Test
    void withoutAnyKeyOnlyALoopbackServiceIsOpen() {
        assertThat(new KeyAuthenticator(keys, true).check(Optional.empty()))
                .isEqualTo(new Verdict.Admitted(Caller.quickStart()));
        assertThat(new KeyAuthenticator(keys, false).check(Optional.empty()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.detail()).contains("./hub keys create"));
    }

    @Test
    void fromTheFirstKeyOnAKeyIsAskedEverywhere() {
        KeyAuthenticator authenticator = new KeyAuthenticator(keys, true);
        authenticator.check(Optional.empty());
        String plain = create("shop", Scope.READ);
        assertThat(authenticator.check(Optional.empty()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("missing_api_key"));
        assertThat(authenticator.check(Optional.of("shk_wrong")))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("invalid_api_key"));
        assertThat(authenticator.check(Optional.of(plain))).isInstanceOf(Verdict.Admitted.class);
    }

    private String create(String name, Scope scope) {
        return keys.create("default", name, Set.of(scope)).plain().reveal();
    }

    private @Nullable Instant lastUsed() {
        return keys.list("default").getFirst().lastUsedAt();
    }
}
