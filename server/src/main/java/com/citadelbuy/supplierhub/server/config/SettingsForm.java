package com.citadelbuy.supplierhub.server.config;

import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.spi.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which setting goes where in {@link Settings}. */
final class SettingsForm {

    private static final int PORTS = 65_535;
    private static final Pattern BASE_URL = Pattern.compile("SUPPLIER_([A-Z0-9_]+)_BASE_URL");

    private SettingsForm() {}

    static Settings read(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Settings.Service service = service(reader);
        DatabaseUrl database = reader.database(Declared.DATABASE_URL);
        Settings settings = new Settings(
                service,
                logging(reader),
                storage(reader, database),
                suppliers(reader),
                orders(reader),
                sync(reader),
                webhooks(reader, service.publicUrl()),
                deliveries(reader),
                features(reader),
                simulators(reader, database));
        reader.check();
        return settings;
    }

    private static Settings.Service service(SettingsReader reader) {
        int port = reader.number(Declared.PORT, 1, PORTS);
        return new Settings.Service(
                reader.textOr(Declared.HOST, ""),
                port,
                or(reader.url(Declared.PUBLIC_URL), "http://localhost:" + port),
                reader.origins(Declared.CORS_ORIGINS));
    }

    /** The words of Python's logging are taken too, since that is what existing environments hold. */
    private static Settings.Logging logging(SettingsReader reader) {
        String level = switch (reader.word(
                Declared.LOG_LEVEL, "INFO", "TRACE", "DEBUG", "WARNING", "WARN", "ERROR", "CRITICAL")) {
            case "WARNING" -> "WARN";
            case "CRITICAL" -> "ERROR";
            case String other -> other;
        };
        return new Settings.Logging(
                level,
                reader.flag(Declared.DEBUG),
                reader.word(Declared.LOG_FORMAT, "plain", "json").equals("json"));
    }

    private static Settings.Storage storage(SettingsReader reader, @Nullable DatabaseUrl database) {
        return new Settings.Storage(
                database,
                Path.of(reader.textOr(Declared.DATA_DIR, "")),
                reader.secret(Declared.ENCRYPTION_KEYSET),
                reader.redis(Declared.REDIS_URL, Declared.REDIS_PASSWORD),
                reader.seconds(Declared.CACHE_TTL));
    }

    private static Settings.Suppliers suppliers(SettingsReader reader) {
        return new Settings.Suppliers(
                credentials(reader),
                baseUrls(reader),
                reader.number(Declared.MAX_CONCURRENT_REQUESTS, 1, 10_000),
                reader.seconds(Declared.REQUEST_TIMEOUT),
                reader.number(Declared.MAX_RETRIES, 0, 20));
    }

    private static Map<String, Map<String, Secret>> credentials(SettingsReader reader) {
        Map<String, Map<String, Secret>> found = new TreeMap<>();
        for (SupplierKey key : Declared.SUPPLIER_KEYS) {
            Secret value = reader.secret(key.setting());
            if (value != null) {
                found.computeIfAbsent(key.supplier(), supplier -> new TreeMap<>())
                        .put(key.field(), value);
            }
        }
        found.replaceAll((supplier, fields) -> Map.copyOf(fields));
        return Map.copyOf(found);
    }

    private static Map<String, URI> baseUrls(SettingsReader reader) {
        Map<String, URI> found = new TreeMap<>();
        for (String name : new TreeMap<>(reader.environment()).keySet()) {
            Matcher matcher = BASE_URL.matcher(name);
            if (matcher.matches()) {
                URI url = reader.url(Setting.of(name, "", "", ""));
                if (url != null) {
                    // Names of variables have no hyphen, and ids no underscore.
                    found.put(matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-'), url);
                }
            }
        }
        return Map.copyOf(found);
    }

    private static Settings.Orders orders(SettingsReader reader) {
        return new Settings.Orders(Duration.ofSeconds(reader.number(Declared.ORDER_COOL_OFF_SECONDS, 0, 604_800)));
    }

    private static Settings.Sync sync(SettingsReader reader) {
        return new Settings.Sync(
                reader.flag(Declared.AUTO_SYNC_ENABLED),
                reader.minutes(Declared.SYNC_INTERVAL_MINUTES),
                reader.minutes(Declared.INVENTORY_SYNC_INTERVAL_MINUTES),
                reader.minutes(Declared.CHANGES_SYNC_INTERVAL_MINUTES),
                reader.number(Declared.PRODUCT_SYNC_BATCH_SIZE, 1, 10_000),
                reader.number(Declared.HISTORY_RETENTION_MONTHS, 0, 1_200));
    }

    private static Settings.Webhooks webhooks(SettingsReader reader, URI publicUrl) {
        URI own = reader.url(Declared.WEBHOOK_BASE_URL);
        return new Settings.Webhooks(
                reader.secret(Declared.WEBHOOK_SECRET),
                or(own, publicUrl.toString()),
                own != null || reader.text(Declared.PUBLIC_URL) != null,
                Duration.ofDays(reader.number(Declared.WEBHOOK_RETENTION_DAYS, 1, 3_650)),
                reader.outbound(Declared.OUTBOUND_ALLOWED_NETWORKS));
    }

    private static Settings.Deliveries deliveries(SettingsReader reader) {
        return new Settings.Deliveries(
                Duration.ofDays(reader.number(Declared.WEBHOOK_DISABLE_AFTER_DAYS, 0, 365)),
                Duration.ofDays(reader.number(Declared.WEBHOOK_LOG_DAYS, 1, 3_650)));
    }

    private static Settings.Features features(SettingsReader reader) {
        return new Settings.Features(
                reader.flag(Declared.ENABLE_PRODUCT_AUTO_SYNC),
                reader.flag(Declared.ENABLE_INVENTORY_AUTO_SYNC),
                reader.flag(Declared.ENABLE_WEBHOOKS),
                reader.flag(Declared.ENABLE_POD_INTEGRATION));
    }

    private static Settings.Simulators simulators(SettingsReader reader, @Nullable DatabaseUrl database) {
        boolean on = switch (reader.word(Declared.SIMULATORS, "auto", "on", "off")) {
            case "on" -> true;
            case "off" -> false;
            default -> database == null;
        };
        URI elsewhere = reader.url(Declared.SIMULATORS_URL);
        int port = reader.number(Declared.SIMULATORS_PORT, 1, PORTS);
        return new Settings.Simulators(
                on && elsewhere == null,
                on || elsewhere != null,
                port,
                or(elsewhere, "http://127.0.0.1:" + port),
                reader.number(Declared.SIMULATORS_SPEED, 1, 100_000_000));
    }

    private static URI or(@Nullable URI url, String otherwise) {
        String text = url == null ? otherwise : url.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
