package com.citadelbuy.supplierhub.server.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said: one line for each figure, in a form that machines read, and remarks for people. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void remark(String sentence) {
        out.println("# " + sentence);
    }

    void figure(String name, double value, String unit) {
        line(name, value, unit, null);
    }

    /** A figure beside what it is held against. */
    void figure(String name, double value, String unit, double yardstick) {
        line(name, value, unit, yardstick);
    }

    private void line(String name, double value, String unit, @Nullable Double yardstick) {
        out.println("BENCH name=" + name + " value=" + number(value) + " unit=" + unit + " yardstick="
                + (yardstick == null ? "-" : number(yardstick)) + " ratio="
                + (yardstick == null ? "-" : String.format(Locale.ROOT, "%.3f", value / yardstick)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
