package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.iop.IopErrors;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Yes and no with HTTP 200 ("Envelopes", "Errors"). The outer code is "0" even where the method inside failed; the product
 * family says inside, under one of two names, what became of it.
 */
final class AlibabaErrors {

    /** There is no way there, from this place or at all. */
    static final Set<String> NO_WAY = Set.of("10010", "130602", "130608", "10012", "4015", "4016", "120019");

    private static final String RESULT = "result";

    static final ErrorRules RULES = IopErrors.rules()
            .success(AlibabaErrors::isYes)
            .payload(body -> body.has(RESULT) ? body.path(RESULT) : body)
            .code("/result/result_code", "/result/code", "/code")
            .message("/result/result_msg", "/result/result_message", "/result/message", "/message")
            .harmless(Kind.RATE_LIMITED, "AppCallLimit")
            .exact(Kind.UNAUTHORIZED, "AppWhiteIpLimit")
            .exact(Kind.UNSUPPORTED, "InvalidApiPath")
            .exact(Kind.OUT_OF_STOCK, "10005", "130106", "140004", "130703")
            .exact(Kind.INVALID_REQUEST, "10007", "410006", "4027", "480006", "430013", "4028", "800022")
            .exact(Kind.REJECTED, NO_WAY.toArray(String[]::new))
            .exact(Kind.REJECTED, "110001", "400007", "300000")
            // To be tried later. No document says that an order was not made, so it is looked for first.
            .exact(Kind.UNAVAILABLE, "130704")
            .exact(Kind.INVALID_REQUEST, "400")
            .exact(Kind.UNAVAILABLE, "500", "2005")
            .build();

    private AlibabaErrors() {}

    private static boolean isYes(JsonNode body) {
        return body.path("code").asString("").equals("0") && (!body.has(RESULT) || isInnerYes(body.path(RESULT)));
    }

    private static boolean isInnerYes(JsonNode result) {
        String code = result.path("result_code").asString(result.path("code").asString(""));
        return code.equals("200") && !result.path("success").asString("").equals("false");
    }
}
