package com.citadelbuy.supplierhub.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import tools.jackson.databind.JsonNode;

class LogsTest {

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void lines() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %msg%n");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setName("out");
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    @Test
    void theLevelHoldsForAllAndDebugForOurs() {
        Logs.configure(context, new Settings.Logging("WARN", true, false));
        context.getLogger("com.citadelbuy.supplierhub.server.Any").debug("ours");
        context.getLogger("org.example.Any").info("theirs");
        context.getLogger("org.example.Any").warn("theirs too");
        assertThat(written().lines()).containsExactly("DEBUG ours", "WARN theirs too");
    }

    @Test
    void aLineForMachinesIsOneJsonObject() {
        Logs.configure(context, new Settings.Logging("INFO", false, true));
        context.getLogger("com.citadelbuy.supplierhub.server.Any").warn("two\nlines of \"{}\"", "text");
        assertThat(written().lines()).hasSize(1);
        JsonNode line = Json.mapper().readTree(written());
        assertThat(line.get("level").stringValue()).isEqualTo("WARN");
        assertThat(line.get("formattedMessage").stringValue()).isEqualTo("two\nlines of \"text\"");
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
