package com.citadelbuy.supplierhub.server.config;

import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.RedisUrl;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundRules;
import com.citadelbuy.supplierhub.spi.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything an operator has set, checked. Printing it shows no secret. */
public record Settings(
        Service service,
        Logging logging,
        Storage storage,
        Suppliers suppliers,
        Orders orders,
        Sync sync,
        Webhooks webhooks,
        Deliveries deliveries,
        Features features,
        Simulators simulators) {

    /** @param publicUrl how the outside reaches the hub, without a slash at its end */
    public record Service(String host, int port, URI publicUrl, List<String> corsOrigins) {}

    /**
     * @param level in the words of Logback
     * @param debug whether the hub's own packages log in detail
     * @param json whether for machines
     */
    public record Logging(String level, boolean debug, boolean json) {}

    /**
     * @param database null: an embedded one in the data directory
     * @param keyset null: a file in the data directory
     * @param redis null: none; what is read often is then kept by each replica alone
     */
    public record Storage(
            @Nullable DatabaseUrl database,
            Path dataDirectory,
            @Nullable Secret keyset,
            @Nullable RedisUrl redis,
            Duration cacheTtl) {}

    /**
     * @param credentials supplier id to credential field to value; only suppliers that have any
     * @param baseUrls supplier id to the URL that replaces all its documented ones
     */
    public record Suppliers(
            Map<String, Map<String, Secret>> credentials,
            Map<String, URI> baseUrls,
            int maxConcurrentRequests,
            Duration requestTimeout,
            int maxRetries) {}

    /** @param coolOff how long an order waits before it is placed, where the client names no other time */
    public record Orders(Duration coolOff) {}

    /** @param historyMonths how long history is kept; nought for ever */
    public record Sync(
            boolean automatic,
            Duration interval,
            Duration inventoryInterval,
            Duration changesInterval,
            int productBatchSize,
            int historyMonths) {}

    /**
     * @param baseUrl where suppliers send to
     * @param reachable whether somebody said that the outside reaches us there
     * @param kept how long what came in is kept
     * @param outbound where URLs that clients give may lead
     */
    public record Webhooks(
            @Nullable Secret secret, URI baseUrl, boolean reachable, Duration kept, OutboundRules outbound) {}

    /**
     * @param patience how long an endpoint may fail before it is disabled; nought for ever
     * @param kept how long the log of what was sent is kept
     */
    public record Deliveries(Duration patience, Duration kept) {}

    public record Features(
            boolean productAutoSync, boolean inventoryAutoSync, boolean webhooks, boolean printOnDemand) {}

    /**
     * @param inProcess whether the hub runs them
     * @param available whether there are any, here or elsewhere
     * @param url where they are, if there are any
     * @param speed simulated seconds in one second
     */
    public record Simulators(boolean inProcess, boolean available, int port, URI url, int speed) {}

    /**
     * Reads and checks an environment.
     *
     * @throws SettingException naming everything that is wrong with it
     */
    public static Settings from(Map<String, String> environment) {
        return SettingsForm.read(environment);
    }

    /** The reference of all settings as markdown. */
    public static String reference() {
        return Reference.markdown();
    }
}
