package com.citadelbuy.supplierhub.server.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.citadelbuy.supplierhub.server.config.Settings;

/** Applies the settings to what {@code logback.xml} has set up: lines for people on standard output. */
public final class Logs {

    private static final String APPENDER = "out";
    private static final String OURS = "com.citadelbuy.supplierhub";

    private Logs() {}

    public static void configure(LoggerContext context, Settings.Logging settings) {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.valueOf(settings.level()));
        context.getLogger(OURS).setLevel(settings.debug() ? Level.DEBUG : null);
        if (settings.json()) {
            switchToJson(context, root);
        }
    }

    private static void switchToJson(LoggerContext context, Logger root) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        if (root.getAppender(APPENDER) instanceof OutputStreamAppender<ILoggingEvent> appender) {
            // Not stopped for this: stopping would close standard output.
            appender.setEncoder(encoder);
        }
    }
}
