package com.citadelbuy.supplierhub.spi.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A phone number in its two parts, for suppliers that want them apart. Personal data: prints nothing.
 *
 * @param countryCode digits without plus
 * @param national the number within the country, digits only, with the leading zeros that belong to it
 */
public record Phone(String countryCode, String national) {

    /**
     * Reads a number as people write it; empty where it cannot be one.
     *
     * @param country ISO alpha-2 of where it is dialled when it names no country itself
     */
    public static Optional<Phone> read(String text, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text, country);
            return Optional.of(
                    new Phone(Integer.toString(number.getCountryCode()), numbers.getNationalSignificantNumber(number)));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Phone[***]";
    }
}
