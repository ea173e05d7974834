package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.connections.ConnectCommand;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account to connect. Prints no credential. */
@Describe("An account at the supplier. Which credentials and settings there are stands in the supplier's details.")
public record ConnectRequest(
        @Describe("live, sandbox (the supplier's own test system) or simulator (ours, which needs no credentials).")
        @Example("simulator")
        Environment environment,

        @Describe("Unique among the connections to the supplier; the environment's word unless given.")
        @Nullable
        @Size(min = 1, max = 100)
        String name,

        @Nullable @Size(max = 50) Map<String, String> credentials,
        @Nullable @Size(max = 50) Map<String, String> settings) {

    ConnectCommand command() {
        return new ConnectCommand(
                environment,
                name,
                credentials == null ? Map.of() : credentials,
                settings == null ? Map.of() : settings);
    }

    @Override
    public String toString() {
        return "ConnectRequest[" + environment + ", " + name + ", ***]";
    }
}
