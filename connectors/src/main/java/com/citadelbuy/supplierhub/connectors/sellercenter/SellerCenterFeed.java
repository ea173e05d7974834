package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a feed: its failed rows, which are a number, or a list of them instead ("JSON quirks"). Under which name its id
 * stands is not documented, so it is known by the id alone.
 *
 * @param failedRecords blank where nothing is told yet
 */
record SellerCenterFeed(String failedRecords) {

    static SellerCenterFeed in(SellerCenterReply feeds, String id) {
        return new SellerCenterFeed(feeds.objects()
                .filter(object -> object.valueStream()
                        .anyMatch(value ->
                                value.isValueNode() && value.asString("").equals(id)))
                .map(feed -> feed.path("FailedRecords").asString("").strip())
                .findFirst()
                .orElse(""));
    }

    /**
     * Why a row was not made that its product does not show.
     *
     * @param open how many such rows there are: where as many failed, each of them did
     */
    Optional<Failure> failure(String sku, int open) {
        if (isCount()) {
            return Long.parseLong(failedRecords) == open
                    ? Optional.of(Failure.of(Kind.REJECTED, "The feed has failed for " + sku + "; it does not say why"))
                    : Optional.empty();
        }
        return lines().filter(line -> Arrays.stream(line.split("[,;\\t]"))
                        .anyMatch(cell -> cell.strip().replace("\"", "").equals(sku)))
                .findFirst()
                .map(line -> Failure.of(Kind.REJECTED, line.strip()));
    }

    private boolean isCount() {
        return failedRecords.matches("\\d{1,9}");
    }

    /** As CSV in Base64. */
    private Stream<String> lines() {
        String text = failedRecords.replaceAll("\\s", "");
        boolean isBase64 = text.length() % 4 == 0 && text.matches("[A-Za-z0-9+/]+={0,2}");
        return isBase64 ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).lines() : Stream.empty();
    }
}
