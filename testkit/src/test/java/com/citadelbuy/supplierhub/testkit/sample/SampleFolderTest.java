package com.citadelbuy.supplierhub.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFormIsReadAsItIsSentAndAsJson() throws IOException {
        Files.writeString(folder.resolve("order.form.txt"), "line%5B0%5D%5Bid%5D=7&name=A+B&empty=\n");
        Files.writeString(folder.resolve("order.json"), "{\"name\": \"A B\"}");
        SampleFolder samples = new SampleFolder(folder);
        assertThat(samples.form("order.form.txt"))
                .isEqualTo(WireJson.tree("{\"line[0][id]\": \"7\", \"name\": \"A B\", \"empty\": \"\"}"));
        assertThat(samples.form("order.json")).isEqualTo(WireJson.tree("{\"name\": \"A B\"}"));
    }

    @Test
    void xmlIsReadAsTheJsonThatWouldStandForIt() throws IOException {
        Files.writeString(folder.resolve("order.xml"), "<order><name>A B</name></order>");
        SampleFolder samples = new SampleFolder(folder);
        assertThat(samples.json("order.xml")).isEqualTo(WireJson.tree("{\"order\": {\"name\": \"A B\"}}"));
        assertThat(samples.answer("order.xml", 200).header("Content-Type")).contains("application/xml");
    }
}
