package com.citadelbuy.supplierhub.docs;

import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.Hosts;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.SealedEvent;
import com.citadelbuy.supplierhub.spi.SignedBody;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a user of one supplier ought to know, told from its definition.
 *
 * @param quirks what people wrote beside it; may be empty
 */
record SupplierPage(SupplierDefinition supplier, String quirks) {

    String text() {
        return head()
                + connecting()
                + capabilities()
                + limits()
                + orders()
                + webhooks()
                + statuses()
                + unknowns()
                + afterword();
    }

    private String head() {
        return """
                # %s

                <!-- Written from the supplier's definition and %s.quirks.md; a test fails when this page is stale. -->

                | | |
                |---|---|
                | Id | `%s` |
                | Role | %s |
                | Regions | %s |
                | Address | %s, overridden by `SUPPLIER_%s_BASE_URL` |
                | Documents | %s |
                | Rests on | %s, checked %s |
                %s
                """.formatted(
                        supplier.name(),
                        supplier.id(),
                        supplier.id(),
                        Words.of(supplier.role()),
                        String.join(", ", supplier.regions()),
                        addresses(),
                        supplier.id().toUpperCase(Locale.ROOT).replace('-', '_'),
                        supplier.documentation() == null ? "none" : "<" + supplier.documentation() + ">",
                        Words.of(supplier.evidence().source()),
                        supplier.evidence().checked(),
                        retired());
    }

    /** Mostly one; else each with what has to be set for it. */
    private String addresses() {
        Hosts hosts = supplier.hosts();
        return hosts == null
                ? "`" + supplier.live() + "`"
                : new TreeMap<>(hosts.addresses())
                        .entrySet().stream()
                                .map(host ->
                                        "`" + host.getValue() + "` (`" + hosts.setting() + "` " + host.getKey() + ")")
                                .collect(Collectors.joining(", "));
    }

    /** A row more, for the few that are switched off. */
    private String retired() {
        Retired retired = supplier.retired();
        if (retired == null) {
            return "";
        }
        String instead = retired.replacedBy() == null
                ? ""
                : " Connect [`%1$s`](%1$s.md) instead.".formatted(retired.replacedBy());
        return "| Retired | switched off since %s. %s%s Only the simulator can be connected; the variable above lifts that |\n"
                .formatted(retired.since(), Words.cell(retired.reason()), instead);
    }

    private String connecting() {
        return "## Connecting\n\n" + tokens() + "\n\n" + fields("Credential", supplier.credentials())
                + fields("Setting", supplier.settings());
    }

    private String tokens() {
        return switch (supplier.tokens()) {
            case null -> "The credentials themselves open the door; there is no token to renew.";
            case TokenFlow.Login _ -> "The hub logs in with the credentials and renews its token by itself.";
            case TokenFlow.Consent consent ->
                "A person consents once in a browser: connecting answers with the link. "
                        + (consent.renews()
                                ? "The hub renews the token from then on."
                                : "The token is not renewed; when it has ended, a person consents again.");
        };
    }

    private static String fields(String kind, List<Field> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        return "| %s | | Form | Meaning |\n|---|---|---|---|\n".formatted(kind)
                + fields.stream().map(SupplierPage::field).collect(Collectors.joining())
                + "\n";
    }

    private static String field(Field field) {
        String need = (field.required() ? "required" : "optional") + (field.secret() ? ", secret" : "");
        String form = field.pattern() == null ? "" : "`" + Words.cell(field.pattern()) + "`";
        String usual = field.fallback() == null ? "" : " Usually `" + Words.cell(field.fallback()) + "`.";
        return "| `%s` | %s | %s | **%s.** %s%s |\n"
                .formatted(field.name(), need, form, field.label(), Words.cell(field.help()), usual);
    }

    private String capabilities() {
        return "## Capabilities\n\n"
                + supplier.capabilities().stream().map(name -> "`" + name + "`").collect(Collectors.joining(" · "))
                + "\n\n";
    }

    private String limits() {
        if (supplier.limits().isEmpty()) {
            return "";
        }
        return "## Limits\n\n| Budget | Units | In | Shared by | Counts |\n|---|---|---|---|---|\n"
                + supplier.limits().stream().map(SupplierPage::limit).collect(Collectors.joining())
                + "\n";
    }

    private static String limit(RateLimit limit) {
        String units = limit.capacity()
                + (limit.capacitySetting() == null ? "" : ", or the setting `" + limit.capacitySetting() + "`");
        String sharedBy = limit.scope() == RateLimit.Scope.CONNECTION ? "the account" : "all accounts of one hub";
        String counts = limit.operations().isEmpty()
                ? "every call"
                : new TreeSet<>(limit.operations())
                        .stream()
                                .map(name -> "`" + name + "`" + weight(limit.weight(name)))
                                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(limit.name(), units, Words.of(limit.period()), sharedBy, counts);
    }

    private static String weight(int weight) {
        return weight == 1 ? "" : " " + weight;
    }

    private String orders() {
        OrderRecovery recovery = supplier.recovery();
        if (recovery == null) {
            return "";
        }
        String needs = supplier.orderNeeds().stream().map(Words::of).collect(Collectors.joining(", "));
        return """
                ## Orders

                Our reference has at most %d characters, %s. Beyond lines and an address an order needs: %s.

                When the outcome of an order is unknown: %s

                """.formatted(
                        supplier.references().maxLength(),
                        Words.of(supplier.references().alphabet()),
                        needs.isEmpty() ? "nothing" : needs,
                        recovery(recovery));
    }

    private static String recovery(OrderRecovery recovery) {
        String settling = " An order may still appear for " + Words.of(recovery.settling()) + " after the call.";
        return switch (recovery.strategy()) {
            case KEY -> "the same request is sent again with the same key, which returns the same order." + settling;
            case LOOKUP -> "it is looked up by our reference." + settling;
            case REPEAT_REFUSED ->
                "the same request is sent again within " + Words.of(recovery.window())
                        + "; that it is refused proves that the order exists." + settling;
            case LIST_MATCH -> "the account's orders of that time are compared with it." + settling;
            case NONE ->
                "only a person can tell, since the supplier gives no way to look. The order waits and says so.";
        };
    }

    private String webhooks() {
        WebhookRules rules = supplier.webhooks();
        if (rules == null) {
            return "";
        }
        String registered = supplier.can(ManageWebhooks.class)
                ? "The hub registers its address when an account is connected and takes it away when it is disconnected."
                : "A person enters the connection's address at the supplier, which offers no call for it.";
        return "## Webhooks\n\n" + proof(rules.verification()) + " " + registered + "\n\n";
    }

    private static String proof(WebhookVerification verification) {
        return switch (verification) {
            case WebhookVerification.SecretPath _ ->
                "They are not signed: whoever knows the address can send them, so each is only a reason to look.";
            case WebhookVerification.EitherOf either ->
                proof(either.first()) + " Or, by another report of the scheme: " + proof(either.second());
            case SignedBody signed ->
                "Their body is signed in the header `" + signed.header() + "`. " + missing(signed.missing());
            case SealedEvent event ->
                "What they tell is sealed in the body's `" + event.member() + "` and signed, with some headers, "
                        + (event.joined() == SealedEvent.Joined.AS_PAIRS ? "as pairs" : "run together")
                        + ", in the header `" + event.header() + "`. One without a signature is refused.";
        };
    }

    private static String missing(SignedBody.Missing missing) {
        if (missing.accepted()) {
            return "One without a signature is only a reason to look.";
        }
        return missing.setting() == null
                ? "One without a signature is refused."
                : "One without a signature is refused, or only a reason to look where the setting `" + missing.setting()
                        + "` is `true`.";
    }

    private String statuses() {
        String orders = words("Order", supplier.orderStatuses());
        String parcels = words("Parcel", supplier.shipmentStatuses());
        if (orders.isEmpty() && parcels.isEmpty()) {
            return "";
        }
        return """
                ## Statuses

                A word that is not listed is kept, counted and shown, and moves nothing.

                | Of | Ours | Theirs |
                |---|---|---|
                """ + orders + parcels + "\n";
    }

    private static <S extends Enum<S>> String words(String of, StatusTable<S> table) {
        Map<S, String> byOurs = new TreeMap<>();
        table.words().forEach((word, ours) -> byOurs.merge(ours, "`" + Words.cell(word) + "`", SupplierPage::listed));
        table.phrases()
                .forEach((phrase, ours) -> byOurs.merge(ours, "*…" + Words.cell(phrase) + "…*", SupplierPage::listed));
        return byOurs.entrySet().stream()
                .map(entry -> "| %s | %s | %s |\n".formatted(of, Words.of(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String listed(String before, String next) {
        return before + ", " + next;
    }

    private String unknowns() {
        if (supplier.unknowns().isEmpty()) {
            return "";
        }
        return "## What the documents leave open\n\n"
                + supplier.unknowns().stream().map(one -> "- " + one + "\n").collect(Collectors.joining())
                + "\n";
    }

    private String afterword() {
        return quirks.isEmpty() ? "" : quirks.strip() + "\n";
    }
}
