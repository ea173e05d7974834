package com.citadelbuy.supplierhub.testkit.fakes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Listens to what is logged until it is closed: our own code down to the finest level, others' from INFO on. What the HTTP
 * client says at DEBUG is a wire log, which nobody switches on without knowing.
 */
public final class CapturedLog implements AutoCloseable {

    private static final String OURS = "com.citadelbuy.supplierhub";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger(OURS);
    private final Level before = ours.getLevel();
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    public CapturedLog() {
        appender.start();
        root.addAppender(appender);
        ours.setLevel(Level.TRACE);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(appender.list)) {
            if (!event.getLoggerName().startsWith(OURS) && !event.getLevel().isGreaterOrEqual(Level.INFO)) {
                continue;
            }
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        ours.setLevel(before);
        root.detachAppender(appender);
    }
}
