package com.citadelbuy.supplierhub.testkit.sample;

import com.citadelbuy.supplierhub.pipeline.Answer;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.testkit.fixture.CapabilityCall;
import com.citadelbuy.supplierhub.testkit.fixture.Comparison;
import com.citadelbuy.supplierhub.testkit.fixture.Fixture;
import com.citadelbuy.supplierhub.testkit.fixture.OutcomeCheck;
import com.citadelbuy.supplierhub.testkit.fixture.RecordJson;
import com.citadelbuy.supplierhub.testkit.fixture.Replay;
import com.citadelbuy.supplierhub.testkit.fixture.SentRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One entry of an index, ready to be held against its file. */
public final class SampleCheck {

    private static final Set<String> MEMBERS = Set.of(
            "file",
            "as",
            "capability",
            "call",
            "settings",
            "credentials",
            "before",
            "after",
            "status",
            "result",
            "failure",
            "error",
            "exchange",
            "replies",
            "in",
            "not_sent",
            "also_sent",
            "differs",
            "note");

    private final SupplierDefinition definition;
    private final Map<String, String> credentials;
    private final SampleFolder folder;
    private final JsonNode entry;
    private final String file;

    SampleCheck(SupplierDefinition definition, Map<String, String> credentials, SampleFolder folder, JsonNode entry) {
        this.definition = definition;
        this.credentials = credentials;
        this.folder = folder;
        this.entry = entry;
        this.file = entry.path("file").asString("");
    }

    public String name() {
        String call = entry.path("call").path("method").asString("");
        return file + " as " + entry.path("as").asString("") + (call.isEmpty() ? "" : " of " + call);
    }

    public void passes() {
        entry.propertyNames().stream()
                .filter(member -> !MEMBERS.contains(member))
                .forEach(member -> {
                    throw new AssertionError(file + " has a member nobody reads: " + member);
                });
        List<String> wrong = switch (entry.path("as").asString("")) {
            case "reply" -> entry.has("error") ? error() : reply(Fixture.call(entry));
            case "tokens" -> entry.has("error") ? error() : reply(tokens());
            case "request" -> request();
            case "delivery" -> delivery();
            default -> List.of("is neither reply, request, delivery, tokens nor left_out");
        };
        if (!wrong.isEmpty()) {
            throw new AssertionError(file + ":\n  " + String.join("\n  ", wrong));
        }
    }

    private CapabilityCall tokens() {
        CapabilityCall call = Fixture.call(entry);
        return new CapabilityCall("tokens", call.method(), call.args());
    }

    /** The rules alone read it: no call is needed to know what an error says. */
    private List<String> error() {
        int status =
                entry.path("status").asInt(entry.path("error").path("status").asInt(200));
        JsonNode body = folder.json(file);
        if (definition.errors().isSuccess(status, body)) {
            return List.of("an error counts as a success");
        }
        ErrorRules.Finding finding = definition.errors().read(status, body);
        ObjectNode expected = ((ObjectNode) entry.path("error")).deepCopy();
        expected.remove("status");
        ObjectNode actual = (ObjectNode) RecordJson.of(finding);
        actual.put("kind", finding.meaning().kind().name());
        actual.put("harmless", finding.meaning().nothingHappened());
        return Comparison.result(expected, actual).stream()
                .map(Comparison.Difference::toString)
                .toList();
    }

    private List<String> reply(CapabilityCall call) {
        List<Answer> answers = answers("before");
        answers.add(folder.answer(file, entry.path("status").asInt(200)));
        answers.addAll(answers("after"));
        Replay replay = replay(answers);
        Replay.Outcome outcome = call.over(replay);
        List<String> wrong = new ArrayList<>(OutcomeCheck.differences(Fixture.Expected.of(file, entry), outcome));
        if (replay.unasked() > 0) {
            wrong.add(replay.unasked() + " of the replies were never asked for");
        }
        return wrong;
    }

    private List<String> request() {
        Replay replay = replay(answers("replies"));
        Replay.Outcome outcome = Fixture.call(entry).over(replay);
        List<SentRequest> sent = replay.sent();
        int which = entry.path("exchange").asInt(0);
        if (which >= sent.size()) {
            return List.of("only " + sent.size() + " requests were sent, and the call ended in " + outcome.failure());
        }
        return new Exceptions(entry).leftOf(differences(sent.get(which)));
    }

    /** Its bytes as they are, without the proof of who sent them. */
    private List<String> delivery() {
        WebhookDelivery delivery = new WebhookDelivery(Map.of(), Map.of(), folder.bytes(file), Instant.EPOCH);
        Replay.Outcome outcome = replay(List.of())
                .run(session -> definition
                        .ability(ReadWebhooks.class, session)
                        .orElseThrow(() -> new AssertionError(definition.id() + " reads no webhooks"))
                        .read(delivery));
        return OutcomeCheck.differences(Fixture.Expected.of(file, entry), outcome);
    }

    private List<Comparison.Difference> differences(SentRequest sent) {
        String in = entry.path("in").asString("json");
        JsonNode sample = in.equals("form") ? folder.form(file) : folder.json(file);
        return switch (in) {
            case "json" -> Comparison.json(sample, sent.json(), true);
            case "form" -> Comparison.parameters(sample, sent.form(), Set.of());
            case "query" -> Comparison.parameters(sample, sent.query(), Set.of());
            case "params" -> {
                ObjectNode both = sent.query().deepCopy();
                both.setAll(sent.form());
                yield Comparison.parameters(sample, both, Set.of());
            }
            default -> throw new AssertionError(file + ": \"in\" is json, form, query or params");
        };
    }

    private Replay replay(List<Answer> answers) {
        Map<String, String> settings = Fixture.texts(entry.path("settings"));
        Map<String, String> known = new LinkedHashMap<>(credentials);
        known.putAll(Fixture.texts(entry.path("credentials")));
        return new Replay(definition, settings, known, answers);
    }

    private List<Answer> answers(String member) {
        List<Answer> answers = new ArrayList<>();
        entry.path(member).forEach(each -> answers.add(folder.answer(each)));
        return answers;
    }
}
