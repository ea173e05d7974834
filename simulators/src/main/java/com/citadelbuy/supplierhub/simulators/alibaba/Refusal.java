package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.node.ObjectNode;

/** The flat error of gateway and trade. The documents give codes and meanings; texts without a sample are plain words. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String type;
    private final String text;

    private Refusal(String code, String type, String text) {
        super(code + ": " + text, null, false, false);
        this.code = code;
        this.type = type;
        this.text = text;
    }

    private static Refusal gateway(String code, String text) {
        return new Refusal(code, "ISV", text);
    }

    /** Something about the trade itself. */
    static Refusal trade(String code, String text) {
        return new Refusal(code, "ISP", text);
    }

    static Refusal missing(String parameter) {
        return gateway("MissingParameter", "The mandatory parameter is missing: " + parameter);
    }

    static Refusal signature() {
        return gateway("IncompleteSignature", "The request signature does not conform to platform standards");
    }

    static Refusal noSuchPath() {
        return gateway("InvalidApiPath", "The api path is invalid");
    }

    static Refusal noPermission() {
        return gateway("InsufficientPermission", "The app has no permission to call this api");
    }

    static Refusal token() {
        return gateway("IllegalAccessToken", "The specified access token is invalid or expired");
    }

    static Refusal refreshToken() {
        return gateway("IllegalRefreshToken", "The specified refresh token is invalid or expired");
    }

    static Refusal code() {
        return trade("InvalidCode", "Invalid Code");
    }

    static Refusal throttled(long seconds) {
        return gateway(
                "AppCallLimit", "Api access frequency exceeds the limit. this ban will last " + seconds + " seconds");
    }

    /** Only the inner codes are documented of a failing system; this is theirs in the envelope that fits every path. */
    static Refusal system() {
        return new Refusal("500", "SYSTEM", "system error");
    }

    /** The documents call 300000 the generic refusal too; it stands for every no that has no code of its own. */
    static Refusal generic(String text) {
        return trade("300000", text);
    }

    static Refusal unknownOrder() {
        return generic("order not exist");
    }

    static Refusal addressIncomplete() {
        return trade("800022", "tariff can not be computed, the address is incomplete");
    }

    static Refusal productExpired() {
        return trade("130106", "product expired");
    }

    static Refusal skuGone() {
        return trade("10005", "sku not exist");
    }

    static Refusal noStock() {
        return trade("130703", "product has no stock");
    }

    static Refusal noRoute() {
        return trade("10010", "the route is not supported");
    }

    ObjectNode body(String requestId) {
        return SimJson.object()
                .put("code", code)
                .put("type", type)
                .put("message", text)
                .put("request_id", requestId);
    }
}
