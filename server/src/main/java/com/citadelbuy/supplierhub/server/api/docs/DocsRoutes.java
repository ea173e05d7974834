package com.citadelbuy.supplierhub.server.api.docs;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.ErrorPages;
import java.util.List;

/** The document and its readers. Everything comes from this service: the pages work without an internet. */
public final class DocsRoutes {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** Holds the pages to what the comment above promises, also where a bundle would like a picture from afar. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
            + " frame-ancestors 'none'";

    private final byte[] openApi;

    /** @param described all routes of the API; hidden ones stay out */
    public DocsRoutes(String version, List<? extends Route<?, ?>> described) {
        this.openApi = ApiJson.mapper().writeValueAsBytes(new OpenApiDocument(version, described).render());
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/openapi.json")
                        .hidden()
                        .open()
                        .answersBytes("application/json")
                        .handle(_ -> Answer.of(openApi)),
                page("/docs", Resources.text("/pages/docs.html")),
                page("/redoc", Resources.text("/pages/redoc.html")),
                page("/docs/errors", ErrorPages.html()),
                asset("/docs/assets/start.js", "/pages/start.js", SCRIPT),
                asset("/docs/assets/page.css", "/pages/page.css", "text/css; charset=utf-8"),
                asset("/docs/assets/swagger-ui.css", WEBJARS + "swagger-ui/5.34.1/swagger-ui.css", "text/css"),
                asset("/docs/assets/swagger-ui.js", WEBJARS + "swagger-ui/5.34.1/swagger-ui-bundle.js", SCRIPT),
                asset("/docs/assets/icon.png", WEBJARS + "swagger-ui/5.34.1/favicon-32x32.png", "image/png"),
                asset("/docs/assets/redoc.js", WEBJARS + "redoc/2.1.4/bundles/redoc.standalone.js", SCRIPT));
    }

    private static Route<?, ?> page(String path, String html) {
        return Route.get(path)
                .hidden()
                .open()
                .anyQuery()
                .answersText(HTML)
                .handle(_ -> Answer.of(html).header("Content-Security-Policy", POLICY));
    }

    /** Read anew each time: browsers keep it for a day, and the service does not keep four megabytes for them. */
    private static Route<?, ?> asset(String path, String resource, String type) {
        return Route.get(path)
                .hidden()
                .open()
                .anyQuery()
                .answersBytes(type)
                .handle(_ -> Answer.of(Resources.bytes(resource)).header("Cache-Control", "public, max-age=86400"));
    }
}
