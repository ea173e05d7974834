package com.citadelbuy.supplierhub.docs;

import java.time.Duration;
import java.util.Locale;

/** Values of the definitions as people write them. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Duration time) {
        if (time.isZero()) {
            return "none";
        }
        if (time.toSeconds() % 86_400 == 0) {
            return counted(time.toDays(), "day");
        }
        if (time.toSeconds() % 3_600 == 0) {
            return counted(time.toHours(), "hour");
        }
        return time.toSeconds() % 60 == 0 ? counted(time.toMinutes(), "minute") : counted(time.toSeconds(), "second");
    }

    /** Text that stands in a cell of a table. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String counted(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
