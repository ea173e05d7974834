package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class WireUriTest {

    @Test
    void anAddressInOrderStaysAsItIs() {
        String address = "https://img.example.com/a%20b.png?x=1&y=%E6%8B%96#z";

        assertThat(WireUri.of(address)).contains(URI.create(address));
    }

    @Test
    void spacesAndForeignLettersAreEncoded() {
        assertThat(WireUri.of(" https://img.example.com/red mug-拖.png "))
                .contains(URI.create("https://img.example.com/red%20mug-%E6%8B%96.png"));
    }

    @Test
    void anAddressWithoutSchemeIsHttps() {
        assertThat(WireUri.of("//img.example.com/a.png")).contains(URI.create("https://img.example.com/a.png"));
    }

    @Test
    void whatIsNoAddressIsLeftOut() {
        assertThat(WireUri.of(null)).isEmpty();
        assertThat(WireUri.of(" ")).isEmpty();
        assertThat(WireUri.of("https://img.example.com/%zz")).isEmpty();
    }
}
