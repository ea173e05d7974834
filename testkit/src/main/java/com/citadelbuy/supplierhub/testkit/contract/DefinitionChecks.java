package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The declaration itself: complete, honest about what is not known, and total over the supplier's words. */
final class DefinitionChecks implements Suite {

    private static final String NO_WORD = "a-word-no-document-has-ever-listed";

    @Override
    public List<Check> checks(Subject subject) {
        SupplierDefinition definition = subject.definition();
        List<Check> checks = new ArrayList<>(List.of(
                new Check("it names itself, its documents and where it delivers", () -> names(definition)),
                new Check("the live address is encrypted", () -> live(definition)),
                new Check("each field has a name, a label and help, and its pattern works", () -> fields(definition)),
                new Check("what the documents leave open is said", () -> unknowns(definition)),
                new Check("status tables know every word of the supplier", () -> words(subject)),
                new Check("a word no document lists is unrecognised", () -> unlisted(definition)),
                new Check("the supplier's throttling is understood", () -> throttling(subject)),
                new Check("the supplier's own failure proves nothing", () -> failing(subject)),
                new Check("the guide gives only what the definition asks for", () -> guide(subject)),
                new Check("the simulator's ready account is valid", () -> account(subject))));
        if (definition.can(PlaceOrders.class) || definition.can(ReceiveSales.class)) {
            checks.add(new Check(
                    "personal data on the wire has names",
                    () -> assertThat(definition.personal()).isNotEmpty()));
        }
        return checks;
    }

    private static void names(SupplierDefinition definition) {
        assertThat(definition.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(definition.name()).isNotBlank();
        assertThat(definition.regions()).isNotEmpty().allMatch(region -> region.matches("[a-z]+"));
        boolean undocumented = definition.evidence().source() == Evidence.Source.NONE;
        Expect.that(undocumented || definition.documentation() != null, "It neither names its documents nor says NONE");
    }

    private static void live(SupplierDefinition definition) {
        assertThat(definition.live().getScheme()).isEqualTo("https");
        assertThat(definition.live().getHost()).isNotBlank();
    }

    private static void fields(SupplierDefinition definition) {
        List<Field> fields = Stream.concat(definition.credentials().stream(), definition.settings().stream())
                .toList();
        for (Field field : fields) {
            assertThat(field.name()).matches("[a-z][a-z0-9_]*");
            assertThat(field.label()).as("label of " + field.name()).isNotBlank();
            assertThat(field.help()).as("help of " + field.name()).hasSizeGreaterThan(15);
            if (field.pattern() != null) {
                Pattern pattern = Pattern.compile(field.pattern());
                Expect.that(
                        field.fallback() == null
                                || pattern.matcher(field.fallback()).matches(),
                        "The fallback of " + field.name() + " does not match its pattern");
            }
        }
        assertThat(fields.stream().map(Field::name)).doesNotHaveDuplicates();
        assertThat(definition.credentials()).anyMatch(Field::secret);
    }

    private static void unknowns(SupplierDefinition definition) {
        assertThat(definition.unknowns()).isNotEmpty().allMatch(sentence -> sentence.length() > 15);
    }

    /** A word may serve for the order as well as for its parcels; it must be listed for the one that shows it. */
    private static void words(Subject subject) {
        Simulator simulator = subject.unserved();
        StatusTable<OrderStatus> orders = subject.definition().orderStatuses();
        StatusTable<ShipmentStatus> parcels = subject.definition().shipmentStatuses();
        assertThat(simulator.orderStatuses()).as("order words").allMatch(orders::lists);
        // A marketplace has words for parcels that it sends or awaits itself, of which nothing is read.
        if (!subject.sells() || subject.can(ReadShipments.class)) {
            assertThat(simulator.shipmentStatuses())
                    .as("words of orders and parcels")
                    .allMatch(word -> orders.lists(word) || parcels.lists(word));
        }
    }

    private static void unlisted(SupplierDefinition definition) {
        assertThat(definition.orderStatuses().of(NO_WORD)).isEqualTo(OrderStatus.UNRECOGNISED);
        assertThat(definition.orderStatuses().of(null)).isEqualTo(OrderStatus.UNRECOGNISED);
        assertThat(definition.shipmentStatuses().of(NO_WORD)).isEqualTo(ShipmentStatus.UNRECOGNISED);
        assertThat(definition.listingStatuses().of(NO_WORD)).isEqualTo(ListingStatus.UNRECOGNISED);
        assertThat(definition.listingStatuses().of(null)).isEqualTo(ListingStatus.UNRECOGNISED);
    }

    private static void throttling(Subject subject) {
        ErrorRules.Finding finding = finding(subject, subject.unserved().rateLimited());
        assertThat(finding.meaning().kind()).isEqualTo(Failure.Kind.RATE_LIMITED);
    }

    private static void failing(Subject subject) {
        ErrorRules.Finding finding = finding(subject, subject.unserved().serverError());
        assertThat(finding.meaning()).isEqualTo(new ErrorRules.Meaning(Failure.Kind.UNAVAILABLE, false));
    }

    /** The hub enters what the guide gives as a person would, and refuses what the definition does not ask for. */
    private static void guide(Subject subject) {
        Guide guide = subject.unserved().guide();
        asked("credential", guide.credentials(), subject.definition().credentials());
        asked("setting", guide.settings(), subject.definition().settings());
    }

    private static void asked(String what, Map<String, String> given, List<Field> fields) {
        Map<String, Field> known = fields.stream().collect(Collectors.toMap(Field::name, field -> field));
        given.forEach((name, value) -> {
            Field field = known.get(name);
            if (field == null) {
                throw new AssertionError("The guide gives a " + what + " that the definition does not have: " + name);
            }
            Expect.that(
                    field.pattern() == null || value.matches(field.pattern()),
                    "The guide's " + name + " does not match the field's pattern");
        });
    }

    private static void account(Subject subject) {
        var given = subject.unserved().guide().credentials();
        for (Field field : subject.definition().credentials()) {
            String value = given.get(field.name());
            Expect.that(value != null || !field.required(), "The guide gives no " + field.name());
        }
    }

    static ErrorRules.Finding finding(Subject subject, SimReply reply) {
        ErrorRules rules = subject.definition().errors();
        JsonNode body = body(rules, reply);
        Expect.that(!rules.isSuccess(reply.status(), body), "An error of the supplier counts as a success");
        return rules.read(reply.status(), body);
    }

    private static JsonNode body(ErrorRules rules, SimReply reply) {
        try {
            return WireJson.tree(rules, reply.body());
        } catch (JacksonException | IllegalArgumentException notReadable) {
            return MissingNode.getInstance();
        }
    }
}
