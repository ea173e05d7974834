package com.citadelbuy.supplierhub.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.testkit.acme.Acme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleIndexTest {

    private static final String TOKENS = """
            {"file": "login.reply.json", "as": "tokens", "call": {"method": "login"},
             "result": {"access": "t-1", "access_expires": "2026-03-04T11:00:00Z"}}""";
    private static final String ORDER = """
            {"file": "order.reply.json", "as": "reply", "capability": "read_orders",
             "call": {"method": "byId", "args": ["A1"]}, "result": {"id": "A1", "status": "SUBMITTED"}}""";
    private static final String ERROR = """
            {"file": "error.json", "as": "reply", "error": {"kind": "NOT_FOUND", "code": "unknown", "harmless": true}}""";
    private static final String LOGIN = """
            {"file": "login.request.json", "as": "request", "capability": "tokens", "call": {"method": "login"},
             "credentials": {"api_key": "k-1"}, "replies": ["login.reply.json"],
             "not_sent": {"/_http": "a note about the address"}}""";
    private static final String NOTES = """
            {"file": "INDEX.md", "as": "left_out", "reason": "a list of the others"}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void samples() throws IOException {
        write(
                "login.reply.json",
                "{\"ok\": true, \"data\": {\"token\": \"t-1\", \"until\": \"2026-03-04T11:00:00Z\"}}");
        write("login.request.json", "{\"_http\": \"POST /login\", \"key\": \"k-1\"}");
        write("order.reply.json", "{\"ok\": true, \"data\": {\"id\": \"A1\", \"status\": \"paid\", \"items\": []}}");
        write("error.json", "{\"ok\": false, \"code\": \"unknown\", \"message\": \"Nothing here\"}");
        write("INDEX.md", "notes");
    }

    @Test
    void whatTheIndexSaysHolds() {
        assertThatCode(() -> check(TOKENS, ORDER, ERROR, LOGIN, NOTES)).doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsNotMentionedIsNoticed() {
        assertThatThrownBy(() -> check(TOKENS, ORDER, ERROR, LOGIN)).hasMessageContaining("INDEX.md is not mentioned");
    }

    @Test
    void aMentionWithoutAFileIsNoticed() throws IOException {
        Files.delete(folder.resolve("error.json"));
        assertThatThrownBy(() -> check(TOKENS, ORDER, ERROR, LOGIN, NOTES))
                .hasMessageContaining("error.json is not there");
    }

    @Test
    void anOmissionNeedsAReason() {
        assertThatThrownBy(() -> check(TOKENS, ORDER, ERROR, LOGIN, NOTES.replace("a list of the others", " ")))
                .hasMessageContaining("left out without a reason");
    }

    @Test
    void whatIsReadWronglyIsNoticed() {
        assertThatThrownBy(() -> check(TOKENS, ORDER.replace("SUBMITTED", "SHIPPED"), ERROR, LOGIN, NOTES))
                .hasMessageContaining("result /status");
    }

    @Test
    void whatIsSentWronglyIsNoticed() {
        assertThatThrownBy(() -> check(TOKENS, ORDER, ERROR, LOGIN.replace("k-1", "k-2"), NOTES))
                .hasMessageContaining("DIFFERENT /key");
    }

    @Test
    void anExcuseForNothingIsNoticed() {
        String excused =
                LOGIN.replace("\"not_sent\"", "\"also_sent\": {\"/extra\": \"for good measure\"}, \"not_sent\"");
        assertThatThrownBy(() -> check(TOKENS, ORDER, ERROR, excused, NOTES)).hasMessageContaining("excuses nothing");
    }

    @Test
    void anIndexMayBeAboutSomeOfTheFilesOfAnotherSupplier() throws IOException {
        write("old.error.json", "{\"ok\": false, \"code\": \"unknown\", \"message\": \"Nothing here\"}");
        String old = ERROR.replace("error.json", "old.error.json");
        String part = "{\"of\": \"other\", \"beginning\": \"old.\", \"entries\": [" + old + "]}";
        SampleIndex index = SampleIndex.of(Acme.DEFINITION, WireJson.tree(part));
        SampleFolder samples = new SampleFolder(folder);
        assertThat(index.of()).isEqualTo("other");
        assertThatCode(() -> index.coversAll(samples)).doesNotThrowAnyException();
        assertThat(index.checks(samples)).hasSize(1);
        write("old.more.json", "{}");
        assertThatThrownBy(() -> index.coversAll(samples)).hasMessageContaining("old.more.json is not mentioned");
    }

    @Test
    void anIndexIsAboutItsOwnSupplierUnlessItSaysOtherwise() {
        assertThat(SampleIndex.of(Acme.DEFINITION, WireJson.tree("[]")).of()).isEqualTo("acme");
        assertThatThrownBy(() -> SampleIndex.of(Acme.DEFINITION, WireJson.tree("{\"from\": \"other\"}")))
                .hasMessageContaining("nobody reads: from");
    }

    private void check(String... entries) {
        SampleIndex index = SampleIndex.of(Acme.DEFINITION, WireJson.tree("[" + String.join(",", entries) + "]"));
        SampleFolder samples = new SampleFolder(folder);
        index.coversAll(samples);
        index.checks(samples).forEach(SampleCheck::passes);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
