package com.citadelbuy.supplierhub.simulators.takealot;

/** GTINs of thirteen digits. */
final class Barcodes {

    private static final String OWN = "6001";

    /** Of these Takealot's catalogue has every product, and nobody here sells one yet. */
    private static final String UNSOLD = "6009";

    private Barcodes() {}

    static String of(int number) {
        return withCheckDigit(OWN + "%08d".formatted(number * 137));
    }

    static String unsold(int number) {
        return withCheckDigit(UNSOLD + "%08d".formatted(number));
    }

    /** Whether Takealot's catalogue has a product that can be offered under it. */
    static boolean inCatalogue(String barcode) {
        return barcode.matches(UNSOLD + "\\d{9}")
                && withCheckDigit(barcode.substring(0, 12)).equals(barcode);
    }

    private static String withCheckDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
