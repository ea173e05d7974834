package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway says no, with status 200. Where the documents give a range of codes for one thing, which of them stands for what is
 * a guess. Four of the texts are documented; the others are worded after those.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int SKU_UNKNOWN = 150_010_001;
    static final int GOODS_INVALID = 150_011_003;

    private final int code;
    private final String text;

    private Refusal(int code, String text) {
        super(code + ": " + text, null, false, false);
        this.code = code;
        this.text = text;
    }

    static Refusal system() {
        return new Refusal(4_000_000, "system error, please try again later");
    }

    static Refusal tooFrequent() {
        return new Refusal(4_000_004, "request rate limit is exceeded");
    }

    /** Anything that the business behind the gateway refuses and that has no code of its own. */
    static Refusal business(String why) {
        return new Refusal(2_000_000, why);
    }

    static Refusal parameter(String name) {
        return new Refusal(3_000_000, "invalid parameter: " + name);
    }

    static Refusal sign() {
        return new Refusal(3_000_001, "sign is invalid, please check your sign calculation");
    }

    static Refusal noSign() {
        return new Refusal(3_000_040, "sign is required");
    }

    static Refusal noType() {
        return new Refusal(3_000_002, "type is required");
    }

    static Refusal unknownType() {
        return new Refusal(3_000_003, "type not exists");
    }

    static Refusal noTimestamp() {
        return new Refusal(3_000_010, "timestamp is required");
    }

    static Refusal unreadableTimestamp() {
        return new Refusal(3_000_011, "timestamp is invalid");
    }

    static Refusal staleTimestamp() {
        return new Refusal(3_000_012, "timestamp is expired");
    }

    static Refusal appKey() {
        return new Refusal(3_000_019, "app_key not exists");
    }

    static Refusal noToken() {
        return new Refusal(3_000_030, "access_token is required");
    }

    static Refusal unknownToken() {
        return new Refusal(3_000_031, "access_token not exists");
    }

    static Refusal outOfScope() {
        return new Refusal(3_000_032, "access_token does not have this api in its scope");
    }

    static Refusal foreignToken() {
        return new Refusal(3_000_033, "access_token does not belong to this app_key");
    }

    static Refusal expiredToken() {
        return new Refusal(
                3_000_034,
                "access_token is expired or have been refreshed, please contact seller to share the new access_token with"
                        + " you.");
    }

    static Refusal badCode() {
        return new Refusal(110_020_002, "code is invalid");
    }

    static Refusal staleCode() {
        return new Refusal(110_020_003, "code is expired, please authorize again");
    }

    static Refusal goods(String name) {
        return new Refusal(GOODS_INVALID, "Invalid Request Parameters [" + name + "]");
    }

    static Refusal noSuchOrder() {
        return new Refusal(140_020_002, "order not exist");
    }

    static Refusal stillComputing() {
        return new Refusal(140_020_008, "order amount is being calculated, please try again later");
    }

    static Refusal halfAWindow() {
        return new Refusal(140_020_012, "start and end of a time filter must be sent together");
    }

    static Refusal windowBackwards() {
        return new Refusal(140_020_013, "start of a time filter must not be after its end");
    }

    static Refusal notSeconds() {
        return new Refusal(140_020_014, "a time filter takes seconds");
    }

    static Refusal region() {
        return new Refusal(140_020_015, "regionId is invalid");
    }

    static Refusal labelsOnly() {
        return new Refusal(120_015_537, "Brazil orders require Temu shipping labels exclusively");
    }

    static Refusal tracking(String name) {
        return new Refusal(170_070_010, "invalid parameter: " + name);
    }

    static Refusal noTrackingYet() {
        return new Refusal(170_070_011, "no tracking information yet");
    }

    static Refusal language() {
        return new Refusal(170_070_012, "language is not supported");
    }

    ObjectNode json(String requestId) {
        return SimJson.object()
                .put("success", false)
                .put("requestId", requestId)
                .put("errorCode", code)
                .put("errorMsg", text);
    }
}
