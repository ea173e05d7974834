package com.citadelbuy.supplierhub.server.api.edge;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** What must be told to the server under Javalin: say nothing of yourself, speak our errors, stop gently. */
final class JettySetup {

    private JettySetup() {}

    static void apply(JavalinConfig config, EdgeSettings settings, RequestIds requestIds) {
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(settings.drain().toMillis());
            server.setHandler(new GracefulHandler());
            server.setErrorHandler(new JettyErrors(requestIds));
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JettyErrors(requestIds)));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
    }
}
