package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.iop.IopErrors;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;

/** What AliExpress' refusals mean, once {@link AliExpressEnvelope} has opened them. */
final class AliExpressErrors {

    static final ErrorRules RULES = IopErrors.rules()
            .shaped(AliExpressEnvelope::open)
            .success(AliExpressEnvelope::isYes)
            .payload(AliExpressEnvelope::payload)
            .code(AliExpressEnvelope.CODES)
            .message(AliExpressEnvelope.MESSAGES)
            .harmless(Kind.RATE_LIMITED, "ApiCallLimit", "accesscontrol.limited-by-app-api-access-count")
            .exact(Kind.UNAUTHORIZED, "isv.invalid-authorization", "isv.402", "AUTH_TYPE_UNSUPPORTED")
            .exact(Kind.UNAUTHORIZED, "InvalidAppkey")
            // Said of an order that is not this account's, and there is no other word for one that is not known.
            .exact(Kind.NOT_FOUND, "isv.insufficient-permission", "605", "ITEM_ID_NOT_FOUND")
            .exact(Kind.INVALID_REQUEST, "UnsupportedParamMapping", "DELIVERY_INFO_EMPTY")
            .exact(Kind.UNAVAILABLE, "isp.service-unavailable", "InternalError", "ServiceUnavailable")
            .exact(Kind.UNAVAILABLE, "System Error", "15", "404")
            .exact(Kind.REJECTED, "602", "All SKU Unsaleable")
            .exact(Kind.INVALID_REQUEST, "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL", "A002_INVALID_ZONE")
            .exact(Kind.INVALID_REQUEST, "B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_CN_INVALID", "A005_INVALID_COUNTRIES")
            .exact(Kind.INVALID_REQUEST, "B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_NOT_MATCH", "PRICE_PAY_CURRENCY_ERROR")
            .exact(Kind.OUT_OF_STOCK, "INVENTORY_HOLD_ERROR")
            .exact(Kind.NOT_FOUND, "SKU_NOT_EXIST", "PRODUCT_NOT_EXIST", "PRODUCT_HAS_BEEN_DELETED")
            .exact(Kind.REJECTED, "PRODUCT_OFF_SHELF", "DELIVERY_METHOD_NOT_EXIST", "A004_CANNOT_USER_COUPON")
            .exact(Kind.REJECTED, "BLACKLIST_BUYER_IN_LIST", "USER_ACCOUNT_DISABLED", "A003_SUSPICIOUS_BUYER")
            .exact(Kind.REJECTED, "A006_INVALID_ACCOUNT_INFO", "A001_ORDER_CANNOT_BE_PLACED")
            .exact(Kind.REJECTED, "ERROR_WHEN_BUILD_FOR_PLACE_ORDER")
            .exact(Kind.CONFLICT, "REPEATED_ORDER_ERROR")
            // Says that the result of creating was bad, not that nothing was created.
            .exact(Kind.OUTCOME_UNKNOWN, "REMOTE_CREATE_ORDER_RESULT_ERROR")
            // A place in a feed lasts a minute; no document tells in what words its end is told, only its name is
            // certain.
            .phrase(Kind.INVALID_REQUEST, "delivery_info_empty", "search_id")
            .exact(Kind.NOT_FOUND, AliExpressShipping.NOT_THERE, AliExpressTracking.NOTHING_YET)
            .build();

    private AliExpressErrors() {}
}
