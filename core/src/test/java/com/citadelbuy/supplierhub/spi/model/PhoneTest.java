package com.citadelbuy.supplierhub.spi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTest {

    @Test
    void aNumberWithItsCountryIsTakenApart() {
        assertThat(Phone.read("+1 (212) 555-0142", "DE")).contains(new Phone("1", "2125550142"));
        assertThat(Phone.read("+44 20 7946 0018", "GB")).contains(new Phone("44", "2079460018"));
    }

    @Test
    void aNumberWithoutCountryBelongsToTheGivenOne() {
        assertThat(Phone.read("0612 34 56 78", "FR")).contains(new Phone("33", "612345678"));
    }

    @Test
    void aLeadingZeroThatIsDialledStays() {
        assertThat(Phone.read("+39 06 6982 1234", "IT")).contains(new Phone("39", "0669821234"));
    }

    @Test
    void whatIsNoNumberIsEmpty() {
        assertThat(Phone.read("ask at the door", "US")).isEmpty();
    }

    @Test
    void itsTextHidesTheNumber() {
        assertThat(new Phone("1", "2125550142").toString()).doesNotContain("2125550142");
    }
}
