package com.citadelbuy.supplierhub.spi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitedStatesTest {

    @Test
    void aStateIsKnownByItsCodeAndByItsName() {
        assertThat(UnitedStates.nameOf("DC")).contains("District of Columbia");
        assertThat(UnitedStates.codeOf("new york")).contains("NY");
    }

    @Test
    void whatIsNoStateIsNotMadeOne() {
        assertThat(UnitedStates.nameOf("XX")).isEmpty();
        assertThat(UnitedStates.codeOf("Bavaria")).isEmpty();
    }
}
