package com.citadelbuy.supplierhub.docs;

import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which supplier can do what: a row per capability, a column per supplier. */
record CapabilityMatrix(List<SupplierDefinition> suppliers) {

    private static final List<Class<? extends Capability>> ALL = Arrays.stream(
                    Capability.class.getPermittedSubclasses())
            .<Class<? extends Capability>>map(one -> one.asSubclass(Capability.class))
            .toList();

    String table() {
        return row("Capability", SupplierDefinition::name)
                + "|---|" + ":-:|".repeat(suppliers.size()) + "\n"
                + ALL.stream().map(this::row).collect(Collectors.joining());
    }

    String page() {
        return """
                # Capabilities

                <!-- Written from the definitions of the suppliers; a test fails when this page is stale. -->

                What a supplier's documents do not grant is not there: such a request is answered 501 with the reason.

                %s
                How it is found out whether an order of unknown outcome exists, and what the definition rests on:

                | Supplier | Role | Regions | Recovery of orders | Evidence | Checked |
                |---|---|---|---|---|---|
                %s
                `KEY` a repeat returns the same order · `LOOKUP` the order is looked up by our reference · `REPEAT_REFUSED` a repeat is
                refused and thereby proves that the order exists · `LIST_MATCH` the account's orders are compared · `NONE` only a person can
                tell.
                %s""".formatted(
                table(), suppliers.stream().map(CapabilityMatrix::line).collect(Collectors.joining()), retired());
    }

    /** Of those that are switched off a table of their own, where there are any. */
    private String retired() {
        String lines = suppliers.stream()
                .flatMap(one -> Stream.ofNullable(one.retired()).map(retired -> line(one, retired)))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : """

                Switched off, so that only their simulators can be connected:

                | Supplier | Since | Why | Instead |
                |---|---|---|---|
                %s""".formatted(lines);
    }

    private static String line(SupplierDefinition one, Retired retired) {
        return "| [%s](suppliers/%s.md) | %s | %s | %s |\n"
                .formatted(
                        one.name(),
                        one.id(),
                        retired.since(),
                        Words.cell(retired.reason()),
                        retired.replacedBy() == null ? "–" : "`" + retired.replacedBy() + "`");
    }

    private String row(Class<? extends Capability> capability) {
        return row("`" + SupplierDefinition.nameOf(capability) + "`", one -> one.can(capability) ? "yes" : "–");
    }

    private String row(String head, Function<SupplierDefinition, String> cell) {
        return "| " + head + " | " + suppliers.stream().map(cell).collect(Collectors.joining(" | ")) + " |\n";
    }

    private static String line(SupplierDefinition one) {
        return "| [%s](suppliers/%s.md) | %s | %s | %s | %s | %s |\n"
                .formatted(
                        one.name(),
                        one.id(),
                        Words.of(one.role()),
                        String.join(", ", one.regions()),
                        one.recovery() == null ? "–" : "`" + one.recovery().strategy() + "`",
                        Words.of(one.evidence().source()),
                        one.evidence().checked());
    }
}
