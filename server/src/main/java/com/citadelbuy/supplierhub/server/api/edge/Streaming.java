package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.Streamed;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a body be written while it is sent. */
final class Streaming {

    private static final Logger LOG = LoggerFactory.getLogger(Streaming.class);
    private static final String EVENTS = "text/event-stream";

    private Streaming() {}

    /**
     * Writes it.
     *
     * @param refuse answers a failure while nothing is sent yet
     */
    static void write(Context ctx, Streamed body, Consumer<Exception> refuse) {
        try {
            body.to(out(ctx));
        } catch (IOException gone) {
            LOG.debug("The client left in the middle of {}", ctx.path());
            cut(ctx, gone);
        } catch (RuntimeException failure) {
            if (ctx.res().isCommitted()) {
                LOG.error("{} failed after some of it was sent", ctx.path(), failure);
                cut(ctx, failure);
            } else {
                ctx.res().resetBuffer();
                refuse.accept(failure);
            }
        }
    }

    /** Events are sent as they come; a compressor would hold them back. */
    private static OutputStream out(Context ctx) throws IOException {
        String type = ctx.res().getContentType();
        if (type != null && type.startsWith(EVENTS)) {
            ctx.header("Cache-Control", "no-store");
            return ctx.res().getOutputStream();
        }
        return ctx.outputStream();
    }

    private static void cut(Context ctx, Exception cause) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getServletChannel()
                .abort(cause);
    }
}
