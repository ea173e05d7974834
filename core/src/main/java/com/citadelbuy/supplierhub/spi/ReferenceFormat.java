package com.citadelbuy.supplierhub.spi;

/**
 * What our references may look like at this supplier.
 *
 * @param maxLength at most 32
 */
public record ReferenceFormat(Alphabet alphabet, int maxLength) {

    /** The characters that may be used. */
    public enum Alphabet {
        LETTERS_AND_DIGITS,
        DIGITS
    }

    public ReferenceFormat {
        if (maxLength < 12 || maxLength > 32) {
            throw new IllegalArgumentException("A reference has 12 to 32 characters");
        }
    }
}
