package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.node.ObjectNode;

/** The gateway says no, with status 200. Only some codes have documented texts; the others are worded after those. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int BUSINESS = 50001;

    private enum Sub {
        NULL,
        TEXT,
        NUMBER
    }

    private final int code;
    private final String text;
    private final Sub kind;
    private final int subCode;
    private final String subText;

    private Refusal(int code, String text, Sub kind, int subCode, String subText) {
        super(code + ": " + text, null, false, false);
        this.code = code;
        this.text = text;
        this.kind = kind;
        this.subCode = subCode;
        this.subText = subText;
    }

    private static Refusal plain(int code, String text) {
        return new Refusal(code, text, Sub.TEXT, code, text);
    }

    /** The documented example: no sub code, and a sub text that says nothing. */
    static Refusal common(String parameter) {
        return new Refusal(10001, "公共参数错误:" + parameter, Sub.NULL, 0, "");
    }

    static Refusal parameter(String parameter) {
        return plain(10000, "参数错误:" + parameter);
    }

    static Refusal clientId() {
        return plain(10016, "client_id错误");
    }

    static Refusal type() {
        return plain(10017, "type错误");
    }

    static Refusal expired() {
        return plain(10019, "access_token已过期");
    }

    static Refusal sign() {
        return plain(20004, "签名sign校验失败");
    }

    static Refusal unauthorised() {
        return plain(20031, "用户没有授权访问此接口");
    }

    static Refusal foreignToken() {
        return plain(20032, "access_token和client_id不匹配");
    }

    static Refusal system() {
        return plain(52001, "系统内部错误");
    }

    static Refusal tooFrequent() {
        return plain(70031, "调用过于频繁，请调整调用频率");
    }

    static Refusal unregistered() {
        return new Refusal(BUSINESS, "业务服务错误", Sub.TEXT, 60001, "pid和custom_parameters未备案");
    }

    /** No other sub code is documented; that it may be a number is. */
    static Refusal business(String why) {
        return new Refusal(BUSINESS, "业务服务错误", Sub.NUMBER, BUSINESS, why);
    }

    static Refusal noSuchOrder() {
        return business("订单不属于该店铺或者不存在");
    }

    ObjectNode json(String requestId) {
        ObjectNode error = SimJson.object().put("error_code", code).put("error_msg", text);
        switch (kind) {
            case NULL -> error.putNull("sub_code");
            case TEXT -> error.put("sub_code", Integer.toString(subCode));
            case NUMBER -> error.put("sub_code", subCode);
        }
        ObjectNode root = SimJson.object();
        root.set("error_response", error.put("sub_msg", subText).put("request_id", requestId));
        return root;
    }
}
