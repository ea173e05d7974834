package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Our words for what fails before a request reaches us: a broken request line, headers beyond all measure. */
final class JettyErrors extends ErrorHandler {

    private final RequestIds requestIds;

    JettyErrors(RequestIds requestIds) {
        this.requestIds = requestIds;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String id = requestIds.of(Optional.ofNullable(request.getHeaders().get(RequestIds.HEADER)));
        Rendered answer = Failures.render(thrown(status, cause), id);
        response.setStatus(answer.status());
        response.getHeaders().put(RequestIds.HEADER, id);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        Rendered answer = Failures.render(fault(status), requestIds.of(Optional.empty()));
        fields.put(HttpHeader.CONTENT_TYPE, answer.contentType());
        return ByteBuffer.wrap(answer.body());
    }

    /** The cause only where it is our fault; a client's makes Jetty throw too, in one case with the status 505. */
    private static Throwable thrown(int status, @Nullable Throwable cause) {
        return status != 500 || cause == null || cause instanceof HttpException ? fault(status) : cause;
    }

    private static RequestFault fault(int status) {
        return switch (status) {
            case 404 -> RequestFault.of("not_found", "There is nothing here.");
            case 408 -> RequestFault.of("request_timeout", "The request did not arrive whole.");
            case 413 -> RequestFault.of("body_too_large", "The body is too large.");
            case 414 -> RequestFault.of("uri_too_long", "The address is too long.");
            case 431 -> RequestFault.of("header_too_large", "The headers are too large.");
            case 503 -> RequestFault.of("unavailable", "The service is stopping.");
            default ->
                status < 500 || status == 505
                        ? RequestFault.of("malformed_request", "The request is not well-formed HTTP.")
                        : RequestFault.of("internal_error", "Something went wrong on our side.");
        };
    }
}
