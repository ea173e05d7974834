package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.node.ObjectNode;

/** The gateway says no. The system family words it flat, the business family wraps it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final String code;
    private final String text;
    private final String subCode;
    private final String subText;

    private Refusal(String type, String code, String text, String subCode, String subText) {
        super(code + ": " + text, null, false, false);
        this.type = type;
        this.code = code;
        this.text = text;
        this.subCode = subCode;
        this.subText = subText;
    }

    static Refusal of(String type, String code, String text) {
        return new Refusal(type, code, text, "", "");
    }

    static Refusal missing(String parameter) {
        return of("ISV", "MissingParameter", "The mandatory parameter is missing: " + parameter);
    }

    static Refusal unsupported(String parameter) {
        return of("ISV", "UnsupportedParamMapping", "The parameter cannot be read: " + parameter);
    }

    static Refusal signature() {
        return of("ISV", "IncompleteSignature", "The request signature does not conform to platform standards");
    }

    static Refusal appKey() {
        return of("ISV", "InvalidAppkey", "The specified app key is invalid");
    }

    static Refusal token() {
        return of("ISV", "IllegalAccessToken", "The specified access token is invalid or expired");
    }

    static Refusal refreshToken() {
        return of("ISV", "IllegalRefreshToken", "The specified refresh token is invalid or expired");
    }

    static Refusal code() {
        return of("ISP", "InvalidCode", "Invalid Code");
    }

    static Refusal noSuchApi() {
        return of("ISV", "InsufficientPermission", "The app has no permission to call this api");
    }

    static Refusal throttled(long seconds) {
        return of(
                "ISP",
                "ApiCallLimit",
                "Api access frequency exceeds the limit. this ban will last " + seconds + " seconds");
    }

    static Refusal unavailable() {
        return of("ISP", "ServiceUnavailable", "System Error");
    }

    /** What a read says that comes before the order has reached the region. */
    static Refusal remoteService() {
        return of("ISP", "15", "Remote service error");
    }

    /** An order that does not exist is answered like one of somebody else. */
    static Refusal notYours() {
        return new Refusal(
                "ISP", "15", "Remote service error", "isv.insufficient-permission", "Insufficient permission.");
    }

    ObjectNode flat(String requestId) {
        return SimJson.object()
                .put("code", code)
                .put("type", type)
                .put("message", text)
                .put("request_id", requestId);
    }

    ObjectNode wrapped(String requestId) {
        ObjectNode error = SimJson.object().put("code", code).put("type", type);
        if (!subCode.isEmpty()) {
            error.put("sub_code", subCode).put("sub_msg", subText);
        }
        error.put("msg", text).put("request_id", requestId);
        ObjectNode root = SimJson.object();
        root.set("error_response", error);
        return root;
    }
}
