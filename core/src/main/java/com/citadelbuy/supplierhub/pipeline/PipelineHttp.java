package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.SupplierRequest;

/** Starts requests that go through the stages for one line. */
final class PipelineHttp implements SupplierHttp {

    private final Step first;
    private final Line line;
    private final boolean withToken;

    PipelineHttp(Step first, Line line, boolean withToken) {
        this.first = first;
        this.line = line;
        this.withToken = withToken;
    }

    @Override
    public SupplierRequest get(String operation, String path, String... segments) {
        return request(operation, "GET", path, segments).repeatable();
    }

    @Override
    public SupplierRequest post(String operation, String path, String... segments) {
        return request(operation, "POST", path, segments);
    }

    @Override
    public SupplierRequest put(String operation, String path, String... segments) {
        return request(operation, "PUT", path, segments);
    }

    @Override
    public SupplierRequest patch(String operation, String path, String... segments) {
        return request(operation, "PATCH", path, segments);
    }

    @Override
    public SupplierRequest delete(String operation, String path, String... segments) {
        return request(operation, "DELETE", path, segments);
    }

    private SupplierRequest request(String operation, String method, String path, String[] segments) {
        String filled = path;
        for (String segment : segments) {
            if (!filled.contains("{}")) {
                throw new IllegalArgumentException("More values than placeholders in " + path);
            }
            int at = filled.indexOf("{}");
            filled = filled.substring(0, at) + Transmit.encoded(segment).replace("%40", "@") + filled.substring(at + 2);
        }
        return new PipelineRequest(first, line, withToken, operation, method, filled);
    }
}
