package com.citadelbuy.supplierhub.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.server.platform.RedisUrl;
import com.citadelbuy.supplierhub.spi.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void anEmptyEnvironmentIsEnough() {
        Settings settings = Settings.from(Map.of());
        assertThat(settings.service())
                .isEqualTo(new Settings.Service("127.0.0.1", 8010, URI.create("http://localhost:8010"), List.of()));
        assertThat(settings.storage().database()).isNull();
        assertThat(settings.simulators())
                .isEqualTo(new Settings.Simulators(true, true, 8011, URI.create("http://127.0.0.1:8011"), 43_200));
        assertThat(settings.suppliers().requestTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.suppliers().maxRetries()).isEqualTo(3);
        assertThat(settings.suppliers().maxConcurrentRequests()).isEqualTo(50);
        assertThat(settings.features()).isEqualTo(new Settings.Features(true, true, true, true));
    }

    @Test
    void theDocumentedEnvironmentIsRead() {
        Settings settings = Settings.from(Map.ofEntries(
                Map.entry("LOG_LEVEL", "warning"),
                Map.entry("PORT", "9000"),
                Map.entry("DEBUG", "Yes"),
                Map.entry("DATABASE_URL", "postgresql://user:password@localhost:5432/citadelbuy"),
                Map.entry("REDIS_URL", "redis://localhost:6379/7"),
                Map.entry("SYNC_INTERVAL_MINUTES", "30"),
                Map.entry("CORS_ORIGINS", "[\"http://localhost:3000\", \"https://citadelbuy.com\"]"),
                Map.entry("ALIEXPRESS_API_KEY", "ak"),
                Map.entry("ALIEXPRESS_API_SECRET", "as"),
                Map.entry("CJ_API_KEY", "  "),
                Map.entry("ENABLE_WEBHOOKS", "0"),
                Map.entry("SUPPLIER_CJDROPSHIPPING_BASE_URL", "http://127.0.0.1:1234/x"),
                Map.entry("SUPPLIER_JUMIA_SELLERCENTER_BASE_URL", "https://sellercenter.example")));
        assertThat(settings.logging()).isEqualTo(new Settings.Logging("WARN", true, false));
        assertThat(settings.service().publicUrl()).hasToString("http://localhost:9000");
        assertThat(settings.service().corsOrigins()).containsExactly("http://localhost:3000", "https://citadelbuy.com");
        assertThat(settings.sync().interval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.suppliers().credentials()).containsOnlyKeys("aliexpress");
        assertThat(settings.suppliers().credentials().get("aliexpress")).containsOnlyKeys("app_key", "app_secret");
        assertThat(settings.suppliers().baseUrls())
                .containsEntry("cjdropshipping", URI.create("http://127.0.0.1:1234/x"))
                .containsEntry("jumia-sellercenter", URI.create("https://sellercenter.example"));
        assertThat(settings.features().webhooks()).isFalse();
        assertThat(settings.simulators().inProcess()).isFalse();
    }

    @Test
    void redisIsReadWithThePasswordOfItsUrlOrBesideIt() {
        assertThat(redis(Map.of("REDIS_URL", "rediss://me:p%40ss+1@cache.example:6380/7", "REDIS_PASSWORD", "other")))
                .isEqualTo(new RedisUrl(true, "cache.example", 6380, 7, "me", Secret.of("p@ss+1")));
        assertThat(redis(Map.of("REDIS_URL", "redis://cache.example", "REDIS_PASSWORD", "beside")))
                .isEqualTo(new RedisUrl(false, "cache.example", 6379, 0, "", Secret.of("beside")));
        assertThat(Settings.from(Map.of("REDIS_PASSWORD", "beside")).storage().redis())
                .isNull();
    }

    private static RedisUrl redis(Map<String, String> environment) {
        return Objects.requireNonNull(Settings.from(environment).storage().redis());
    }

    @Test
    void aWrongRedisUrlIsNotRepeated() {
        assertThatThrownBy(() -> Settings.from(Map.of("REDIS_URL", "redis://:hidden pass@h/7")))
                .isInstanceOf(SettingException.class)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void simulatorsElsewhereAreUsedAndNoneRunHere() {
        Settings.Simulators simulators =
                Settings.from(Map.of("SIMULATORS_URL", "http://sims:8011/")).simulators();
        assertThat(simulators.inProcess()).isFalse();
        assertThat(simulators.available()).isTrue();
        assertThat(simulators.url()).hasToString("http://sims:8011");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT,80a",
        "PORT,0",
        "PORT,99999",
        "DEBUG,maybe",
        "LOG_LEVEL,loud",
        "CORS_ORIGINS,http://x",
        "CORS_ORIGINS,'[null]'",
        "CORS_ORIGINS,'[\"x\"]'",
        "REQUEST_TIMEOUT,-1",
        "SIMULATORS,perhaps",
        "SUPPLIER_X_BASE_URL,ftp://x",
        "SUPPLIER_X_BASE_URL,/relative",
        "PUBLIC_URL,http://",
        "REDIS_URL,http://x",
        "REDIS_URL,redis://",
        "REDIS_URL,redis://h:99999",
        "REDIS_URL,redis://h/seven",
        "REDIS_URL,redis://h/7?timeout=1s",
        "REDIS_URL,'redis://:pass word@h'",
        "DATABASE_URL,mysql://u:p@h/d",
        "LOG_FORMAT,xml",
        "MAX_RETRIES,21",
        "OUTBOUND_ALLOWED_NETWORKS,10.0.0.0/33",
        "OUTBOUND_ALLOWED_NETWORKS,'10.0.0.0/8,not a host'",
        "OUTBOUND_ALLOWED_NETWORKS,0x7f.1",
        "PUBLIC_URL,'http://a b'"
    })
    void aWrongValueIsNamed(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(name);
    }

    @Test
    void allWrongValuesAreNamedAtOnce() {
        SettingException refusal = catchThrowableOfType(
                SettingException.class, () -> Settings.from(Map.of("PORT", "x", "DEBUG", "x", "MAX_RETRIES", "x")));
        assertThat(refusal.sentences()).hasSize(3);
    }

    @Test
    void printingShowsNoSecret() {
        Settings settings = Settings.from(Map.of(
                "DATABASE_URL", "postgresql://user:hidden@h/d",
                "REDIS_URL", "redis://:hidden@h",
                "PRINTFUL_API_KEY", "hidden",
                "WEBHOOK_SECRET", "hidden",
                "ENCRYPTION_KEYSET", "hidden"));
        assertThat(settings.toString()).doesNotContain("hidden");
    }
}
