package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.WireRequest.Parameter;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireXml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects a request and sends it through the stages. */
final class PipelineRequest implements SupplierRequest {

    private final Step first;
    private final Line line;
    private final boolean withToken;
    private final String operation;
    private final String method;
    private final String path;
    private final List<Parameter> query = new ArrayList<>();
    private final List<Parameter> headers = new ArrayList<>();
    private final List<Parameter> form = new ArrayList<>();
    private @Nullable String body;
    private String bodyType = WireRequest.JSON;
    private Repetition repetition = Repetition.UNSAFE;

    PipelineRequest(Step first, Line line, boolean withToken, String operation, String method, String path) {
        this.first = first;
        this.line = line;
        this.withToken = withToken;
        this.operation = operation;
        this.method = method;
        this.path = path;
    }

    @Override
    public SupplierRequest query(String name, @Nullable Object value) {
        return add(query, name, value);
    }

    @Override
    public SupplierRequest header(String name, @Nullable String value) {
        return add(headers, name, value);
    }

    @Override
    public SupplierRequest form(String name, @Nullable Object value) {
        return add(form, name, value);
    }

    @Override
    public SupplierRequest formJson(String name, Object value) {
        return add(form, name, WireJson.text(value));
    }

    @Override
    public SupplierRequest json(Object value) {
        body = WireJson.text(value);
        bodyType = WireRequest.JSON;
        return this;
    }

    @Override
    public SupplierRequest xml(String root, Object value) {
        body = WireXml.text(root, value);
        bodyType = WireRequest.XML;
        return this;
    }

    @Override
    public SupplierRequest repeatable() {
        repetition = Repetition.HARMLESS;
        return this;
    }

    @Override
    public SupplierRequest keyed() {
        repetition = Repetition.KEYED;
        return this;
    }

    @Override
    public <T> T read(Class<T> type) {
        return readRaw(type).value();
    }

    @Override
    @SuppressWarnings("unchecked") // the reader makes exactly this
    public <T> Raw<T> readRaw(Class<T> type) {
        return (Raw<T>) run(payload -> parse(payload, type));
    }

    @Override
    public <T> Optional<Raw<T>> find(Class<T> type) {
        return readOr(type, Optional::of, this::none);
    }

    @Override
    @SuppressWarnings("unchecked") // the reader makes exactly this
    public <T, R> R readOr(Class<T> type, Function<Raw<T>, R> done, Function<Failure, R> refused) {
        try {
            return (R) run(payload -> done.apply(parse(payload, type)));
        } catch (SupplierException failed) {
            if (isExpected(failed.failure().kind())) {
                return refused.apply(failed.failure());
            }
            throw failed;
        }
    }

    @Override
    public void send() {
        run(payload -> payload);
    }

    @Override
    public void sendUnlessGone() {
        try {
            send();
        } catch (SupplierException failed) {
            if (failed.failure().kind() != Kind.NOT_FOUND) {
                throw failed;
            }
        }
    }

    private <T> Optional<T> none(Failure failure) {
        if (failure.kind() == Kind.NOT_FOUND) {
            return Optional.empty();
        }
        throw new SupplierException(failure, line.definition().id());
    }

    private static boolean isExpected(Kind kind) {
        return kind.refusal() && kind.fault() == Failure.Fault.CALLER;
    }

    private static <T> Raw<T> parse(JsonNode payload, Class<T> type) {
        @Nullable T value = WireJson.MAPPER.treeToValue(payload, type);
        if (value == null) {
            throw new IllegalArgumentException("nothing where " + type.getSimpleName() + " was expected");
        }
        return new Raw<>(value, payload.isMissingNode() ? "null" : WireJson.text(payload));
    }

    private Object run(Function<JsonNode, Object> reader) {
        WireRequest request =
                new WireRequest(operation, method, path, query, headers, form, body, bodyType, repetition);
        try {
            return first.run(new Call(line, request, withToken, reader));
        } catch (AttemptFailed failed) {
            throw new SupplierException(failed.failure(), line.definition().id());
        }
    }

    private SupplierRequest add(List<Parameter> list, String name, @Nullable Object value) {
        if (value != null) {
            list.add(new Parameter(
                    name, value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        }
        return this;
    }
}
