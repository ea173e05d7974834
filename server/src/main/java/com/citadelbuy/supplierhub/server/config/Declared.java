package com.citadelbuy.supplierhub.server.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every setting there is. The reference is made from this; nothing else is read. */
final class Declared {

    private static final String FLAG = "true or false";
    private static final String URL = "http(s) URL";

    static final Setting LOG_LEVEL =
            Setting.of("LOG_LEVEL", "INFO", "TRACE, DEBUG, INFO, WARNING or ERROR", "How much is logged.");
    static final Setting LOG_FORMAT = Setting.of(
            "LOG_FORMAT", "plain", "plain or json", "Lines for people, or one JSON object a line for machines.");
    static final Setting DEBUG =
            Setting.of("DEBUG", "false", FLAG, "Logs what the hub itself does in detail, whatever LOG_LEVEL says.");

    static final Setting HOST = Setting.of(
            "HOST", "127.0.0.1", "address", "Where to listen; without API keys only the loopback address is allowed.");
    static final Setting PORT = Setting.of("PORT", "8010", "1 to 65535", "The port of the API.");
    static final Setting PUBLIC_URL = Setting.of(
            "PUBLIC_URL",
            "",
            URL,
            "How the outside reaches the hub, for links and OAuth; http://localhost:PORT when unset.");
    static final Setting CORS_ORIGINS =
            Setting.of("CORS_ORIGINS", "[]", "JSON list of origins", "The web pages whose scripts may call the API.");

    static final Setting DATABASE_URL = Setting.secret(
            "DATABASE_URL",
            "postgresql://user:password@host:port/name",
            "The PostgreSQL to use; an embedded one in DATA_DIR when unset.");
    static final Setting DATA_DIR = Setting.of(
            "DATA_DIR",
            "./data",
            "directory",
            "Where the embedded database, the keyset and the simulators keep theirs.");
    static final Setting ENCRYPTION_KEYSET = Setting.secret(
            "ENCRYPTION_KEYSET",
            "Tink keyset, JSON",
            "The keys that seal stored credentials; a file in DATA_DIR, made at the first start, when unset.");
    static final Setting REDIS_URL = Setting.secret(
            "REDIS_URL",
            "redis://:password@host:port/number",
            "Shares among replicas what is read often; rediss:// for TLS. Without it, or while it does not answer, each"
                    + " replica reads from PostgreSQL what it does not hold in memory.");
    static final Setting REDIS_PASSWORD =
            Setting.secret("REDIS_PASSWORD", "text", "The password for REDIS_URL where that holds none.");
    static final Setting CACHE_TTL = Setting.of(
            "CACHE_TTL",
            "3600",
            "seconds",
            "How long products that are read are kept at most; a change is seen at once.");

    static final Setting AUTO_SYNC_ENABLED =
            Setting.of("AUTO_SYNC_ENABLED", "true", FLAG, "Whether anything is synchronised without being asked for.");
    static final Setting SYNC_INTERVAL_MINUTES =
            Setting.of("SYNC_INTERVAL_MINUTES", "60", "minutes", "How often products and orders are synchronised.");
    static final Setting PRODUCT_SYNC_BATCH_SIZE =
            Setting.of("PRODUCT_SYNC_BATCH_SIZE", "100", "1 to 10000", "How many products are written at a time.");
    static final Setting INVENTORY_SYNC_INTERVAL_MINUTES =
            Setting.of("INVENTORY_SYNC_INTERVAL_MINUTES", "15", "minutes", "How often stock is synchronised.");
    static final Setting HISTORY_RETENTION_MONTHS = Setting.of(
            "HISTORY_RETENTION_MONTHS",
            "24",
            "0 to 1200",
            "How many months events and the history of prices and stock are kept, events 31 days at least; 0 for ever.");

    static final Setting WEBHOOK_SECRET =
            Setting.secret("WEBHOOK_SECRET", "text", "Signs what callers send to the hub's own inbound webhooks.");
    static final Setting WEBHOOK_BASE_URL =
            Setting.of("WEBHOOK_BASE_URL", "", URL, "Where suppliers send their webhooks; PUBLIC_URL when unset.");

    static final Setting WEBHOOK_DISABLE_AFTER_DAYS = Setting.of(
            "WEBHOOK_DISABLE_AFTER_DAYS",
            "5",
            "0 to 365",
            "After how many days without a success an endpoint that is told of events is disabled; 0 for never.");
    static final Setting WEBHOOK_LOG_DAYS = Setting.of(
            "WEBHOOK_LOG_DAYS", "30", "1 to 3650", "How many days the log of what was sent to endpoints is kept.");

    static final Setting OUTBOUND_ALLOWED_NETWORKS = Setting.of(
            "OUTBOUND_ALLOWED_NETWORKS",
            "",
            "networks, addresses and hosts, with commas between",
            "What URLs that clients give (receivers of events, files) may lead to beside the internet, such as"
                    + " 10.20.0.0/16, hooks.internal; loopback means this machine.");

    static final Setting WEBHOOK_RETENTION_DAYS = Setting.of(
            "WEBHOOK_RETENTION_DAYS",
            "30",
            "1 to 3650",
            "How long what came in by webhook is kept, sealed, with what became of it.");

    static final Setting MAX_CONCURRENT_REQUESTS = Setting.of(
            "MAX_CONCURRENT_REQUESTS", "50", "1 to 10000", "How many calls to suppliers one replica has under way.");
    static final Setting REQUEST_TIMEOUT =
            Setting.of("REQUEST_TIMEOUT", "30", "seconds", "How long one call to a supplier may take.");
    static final Setting MAX_RETRIES = Setting.of(
            "MAX_RETRIES",
            "3",
            "0 to 20",
            "How often a call that may be repeated is tried again after the first time.");

    static final Setting ORDER_COOL_OFF_SECONDS = Setting.of(
            "ORDER_COOL_OFF_SECONDS",
            "0",
            "seconds",
            "How long an order waits before it is placed, in which cancelling it costs nothing.");

    static final Setting CHANGES_SYNC_INTERVAL_MINUTES = Setting.of(
            "CHANGES_SYNC_INTERVAL_MINUTES",
            "5",
            "minutes",
            "How often suppliers are asked which products changed, where they tell.");
    static final Setting ENABLE_PRODUCT_AUTO_SYNC =
            Setting.of("ENABLE_PRODUCT_AUTO_SYNC", "true", FLAG, "Whether products are synchronised on schedule.");
    static final Setting ENABLE_INVENTORY_AUTO_SYNC =
            Setting.of("ENABLE_INVENTORY_AUTO_SYNC", "true", FLAG, "Whether stock is synchronised on schedule.");
    static final Setting ENABLE_WEBHOOKS =
            Setting.of("ENABLE_WEBHOOKS", "true", FLAG, "Whether webhooks are taken in and sent out.");
    static final Setting ENABLE_POD_INTEGRATION =
            Setting.of("ENABLE_POD_INTEGRATION", "true", FLAG, "Whether print on demand is offered.");

    static final Setting SIMULATORS = Setting.of(
            "SIMULATORS",
            "auto",
            "auto, on or off",
            "Whether the built-in supplier simulators run in the hub; auto means when DATABASE_URL is unset.");
    static final Setting SIMULATORS_PORT =
            Setting.of("SIMULATORS_PORT", "8011", "1 to 65535", "The port of the simulators.");
    static final Setting SIMULATORS_URL =
            Setting.of("SIMULATORS_URL", "", URL, "Simulators that run elsewhere; the hub then runs none of its own.");
    static final Setting SIMULATORS_SPEED = Setting.of(
            "SIMULATORS_SPEED", "43200", "1 or more", "How many seconds pass in the simulators during one of ours.");

    static final String BASE_URL_FORM = "SUPPLIER_<ID>_BASE_URL";

    static final List<SupplierKey> SUPPLIER_KEYS = List.of(
            new SupplierKey("ALIEXPRESS_API_KEY", "aliexpress", "app_key"),
            new SupplierKey("ALIEXPRESS_API_SECRET", "aliexpress", "app_secret"),
            new SupplierKey("PRINTFUL_API_KEY", "printful", "token"),
            new SupplierKey("SPOCKET_API_KEY", "spocket", "api_key"),
            new SupplierKey("CJ_API_KEY", "cjdropshipping", "api_key"),
            new SupplierKey("CJ_API_SECRET", "cjdropshipping", "api_secret"));

    private Declared() {}

    static Map<String, List<Setting>> byGroup() {
        Map<String, List<Setting>> groups = new LinkedHashMap<>();
        groups.put("Service", List.of(HOST, PORT, PUBLIC_URL, CORS_ORIGINS));
        groups.put("Logging", List.of(LOG_LEVEL, LOG_FORMAT, DEBUG));
        groups.put("Storage", List.of(DATABASE_URL, DATA_DIR, ENCRYPTION_KEYSET, REDIS_URL, REDIS_PASSWORD, CACHE_TTL));
        groups.put("Suppliers", List.of(MAX_CONCURRENT_REQUESTS, REQUEST_TIMEOUT, MAX_RETRIES));
        groups.put(
                "Supplier keys",
                SUPPLIER_KEYS.stream().map(SupplierKey::setting).toList());
        groups.put("Orders", List.of(ORDER_COOL_OFF_SECONDS));
        groups.put(
                "Synchronisation",
                List.of(
                        AUTO_SYNC_ENABLED,
                        SYNC_INTERVAL_MINUTES,
                        PRODUCT_SYNC_BATCH_SIZE,
                        INVENTORY_SYNC_INTERVAL_MINUTES,
                        CHANGES_SYNC_INTERVAL_MINUTES,
                        HISTORY_RETENTION_MONTHS));
        groups.put(
                "Webhooks",
                List.of(
                        WEBHOOK_SECRET,
                        WEBHOOK_BASE_URL,
                        WEBHOOK_DISABLE_AFTER_DAYS,
                        WEBHOOK_RETENTION_DAYS,
                        WEBHOOK_LOG_DAYS,
                        OUTBOUND_ALLOWED_NETWORKS));
        groups.put(
                "Features",
                List.of(ENABLE_PRODUCT_AUTO_SYNC, ENABLE_INVENTORY_AUTO_SYNC, ENABLE_WEBHOOKS, ENABLE_POD_INTEGRATION));
        groups.put("Simulators", List.of(SIMULATORS, SIMULATORS_PORT, SIMULATORS_URL, SIMULATORS_SPEED));
        return groups;
    }
}
