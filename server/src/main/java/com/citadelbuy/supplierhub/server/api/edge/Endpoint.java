package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.PageRequest;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One route at work: who calls, what is asked, do it (once), answer. The order of these is this class. */
final class Endpoint<I, O> {

    private final Route<I, O> route;
    private final Gate gate;
    private final Once once;
    private final QueryCheck queryCheck;
    private final BodyReader reader;

    Endpoint(Route<I, O> route, Gate gate, Once once, SchemaBook book) {
        this.route = route;
        this.gate = gate;
        this.once = once;
        this.queryCheck = new QueryCheck(route);
        this.reader = new BodyReader(route.body(), book);
    }

    /** Never throws: a failure is an answer too, even one such as a class that is not there. */
    Rendered answer(Incoming in) {
        try {
            return attempt(in);
        } catch (RuntimeException | Error e) {
            return Failures.render(e, in.requestId());
        }
    }

    private Rendered attempt(Incoming in) {
        Caller caller = gate.admit(route, in.headers());
        in.pathParameters().values().forEach(Endpoint::checkPath);
        Map<String, List<String>> sent = QueryText.parse(in.query());
        Map<String, List<String>> query = queryCheck.check(sent);
        PageRequest page = queryCheck.page(sent);
        reader.checkHeaders(in.header("content-type"), in.header("content-encoding"));
        byte[] bytes = reader.limit() == 0 ? new byte[0] : body(in);
        @SuppressWarnings("unchecked") // The reader is made from the same route, whose draft ties Body to I.
        I body = (I) reader.read(bytes);
        Call<I> call = new Call<>(caller, in.requestId(), body, in.pathParameters(), query, in.headers(), page);
        Optional<String> key = route.idempotent() ? in.header(Once.HEADER) : Optional.empty();
        return key.isPresent()
                ? once.run(
                        caller.workspaceId(), key.get(), route.method().name(), in, bytes, () -> handle(call, in, sent))
                : handle(call, in, sent);
    }

    private byte[] body(Incoming in) {
        boolean waits =
                in.header("expect").filter("100-continue"::equalsIgnoreCase).isPresent();
        return BodyBytes.read(in.content(), in.announced(), reader.limit(), waits);
    }

    private Rendered handle(Call<I> call, Incoming in, Map<String, List<String>> sent) {
        return Renderer.of(route.reply(), route.handler().handle(call), in.path(), sent);
    }

    private static void checkPath(String value) {
        if (Texts.flaw(value).isPresent() || value.indexOf('\uFFFD') >= 0) {
            throw RequestFault.of("malformed_request", "The path is not percent-encoded UTF-8.");
        }
    }
}
