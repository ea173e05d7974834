package com.citadelbuy.supplierhub.server.connections;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish to connect. Credentials are secret: this prints none.
 *
 * @param name unique among the workspace's connections to the supplier; its environment's word unless given
 */
public record ConnectCommand(
        Environment environment, @Nullable String name, Map<String, String> credentials, Map<String, String> settings) {

    public ConnectCommand {
        credentials = Map.copyOf(credentials);
        settings = Map.copyOf(settings);
    }

    @Override
    public String toString() {
        return "ConnectCommand[" + environment + ", " + name + ", " + credentials.keySet() + "]";
    }
}
