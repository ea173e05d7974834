package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.signing.SellerCenterSignature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds what every action takes, and signs the whole query; a body is not signed ("Signature"). */
final class SellerCenterSigner implements RequestSigner {

    static final String USER_ID = "user_id";
    static final String API_KEY = "api_key";

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    @Override
    public WireRequest sign(WireRequest request, Context context) {
        WireRequest complete = request.withQuery(
                        "UserID", context.credentials().get(USER_ID).reveal())
                .withQuery("Version", "1.0")
                // Else answers are XML, of which nobody says how a list with one element looks.
                .withQuery("Format", "JSON")
                .withQuery("Timestamp", moment(context.now()));
        Map<String, String> query = new LinkedHashMap<>();
        complete.query().forEach(parameter -> query.put(parameter.name(), parameter.value()));
        return complete.withQuery(
                "Signature",
                SellerCenterSignature.sign(
                        query, context.credentials().get(API_KEY).reveal()));
    }

    /** ISO 8601 with its offset, to the second. */
    static String moment(Instant instant) {
        return WITH_OFFSET.format(instant.atOffset(ZoneOffset.UTC));
    }
}
