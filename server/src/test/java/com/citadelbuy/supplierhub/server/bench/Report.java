package com.citadelbuy.supplierhub.server.bench;

import java.io.PrintStream;
import java.util.List;
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
        line(name, value, unit, null, null);
    }

    /** A figure beside what it is held against. */
    void figure(String name, double value, String unit, double yardstick) {
        line(name, value, unit, yardstick, value / yardstick);
    }

    /**
     * A figure whose runs went in pairs.
     *
     * @param ratio the median of the pairs' ratios, which the machine's moods blur less than the ratio of the medians
     */
    void figure(String name, double value, String unit, double yardstick, double ratio) {
        line(name, value, unit, yardstick, ratio);
    }

    /** What the database was asked for each of so many orders or products. */
    void statements(String how, List<Statements.Kind> kinds, int count) {
        remark("Statements for each, " + how + ", and their milliseconds:");
        for (Statements.Kind kind : kinds) {
            remark(String.format(
                    Locale.ROOT, "%8.4f %8.4f  %s", (double) kind.times() / count, kind.millis() / count, kind.text()));
        }
    }

    private void line(String name, double value, String unit, @Nullable Double yardstick, @Nullable Double ratio) {
        out.println("BENCH name=" + name + " value=" + number(value) + " unit=" + unit + " yardstick="
                + (yardstick == null ? "-" : number(yardstick)) + " ratio="
                + (ratio == null ? "-" : String.format(Locale.ROOT, "%.3f", ratio)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
