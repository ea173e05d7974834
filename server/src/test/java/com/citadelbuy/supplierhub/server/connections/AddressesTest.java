package com.citadelbuy.supplierhub.server.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.connectors.printful.Printful;
import com.citadelbuy.supplierhub.connectors.temu.Temu;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.synthetic.Altered;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
class AddressesTest {

    private static final SupplierDefinition RETIRED =
            Altered.retired(Printful.DEFINITION, Retired.since(LocalDate.parse("2022-07-30"), "Its doors are closed."));
    private static final Addresses PLAIN = new Addresses(Map.of(), URI.create("http://127.0.0.1:8011"));

    @ParameterizedTest
    @EnumSource(
            value = Environment.class,
            names = {"LIVE", "SANDBOX"})
    void nobodyIsReachedWhereASupplierIsSwitchedOff(Environment environment) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PLAIN.refuseRetired(RETIRED, environment));
        assertThat(refusal.code()).isEqualTo("supplier_retired");
        assertThat(refusal.detail()).contains("since 2022-07-30").contains("Its doors are closed.");
    }

    @Test
    void itsSimulatorAndThoseThatAreNotSwitchedOffAreReached() {
        assertThatCode(() -> PLAIN.refuseRetired(RETIRED, Environment.SIMULATOR))
                .doesNotThrowAnyException();
        assertThatCode(() -> PLAIN.refuseRetired(Printful.DEFINITION, Environment.LIVE))
                .doesNotThrowAnyException();
    }

    @Test
    void whereAnOperatorSaysThatItIsStillSpokenItIsReached() {
        Addresses elsewhere = new Addresses(Map.of(RETIRED.id(), URI.create("https://other.example")), null);
        assertThatCode(() -> elsewhere.refuseRetired(RETIRED, Environment.LIVE)).doesNotThrowAnyException();
        assertThat(elsewhere.of(RETIRED, Environment.LIVE, Map.of())).hasToString("https://other.example");
    }

    @Test
    void ofSeveralHostsTheConnectionsSettingNamesOne() {
        assertThat(List.of("us", "eu", "global"))
                .extracting(region -> PLAIN.of(Temu.DEFINITION, Environment.LIVE, Map.of("region", region))
                        .getHost())
                .containsExactly("openapi-b-us.temu.com", "openapi-b-eu.temu.com", "openapi-b-global.temu.com");
        assertThat(PLAIN.of(Temu.DEFINITION, Environment.LIVE, Map.of())).isEqualTo(Temu.DEFINITION.live());
    }

    @Test
    void whereAnOperatorOrASimulatorStandsInNoSettingLeadsElsewhere() {
        Addresses elsewhere = new Addresses(Map.of("temu", URI.create("https://other.example")), null);
        Map<String, String> eu = Map.of("region", "eu");
        assertThat(elsewhere.of(Temu.DEFINITION, Environment.LIVE, eu)).hasToString("https://other.example");
        assertThat(PLAIN.of(Temu.DEFINITION, Environment.SIMULATOR, eu)).hasToString("http://127.0.0.1:8011/temu");
    }
}
