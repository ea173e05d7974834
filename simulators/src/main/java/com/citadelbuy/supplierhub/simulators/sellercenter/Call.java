package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A signed call. */
record Call(SimRequest request, String action) {

    Optional<String> query(String name) {
        return request.query(name).filter(value -> !value.isBlank());
    }

    String required(String name) {
        return query(name).orElseThrow(() -> SellerError.missing(name));
    }

    int number(String name, int otherwise, int error) {
        String text = query(name).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}")) {
            throw new SellerError(error, "\"" + text + "\" Invalid " + name);
        }
        return Integer.parseInt(text);
    }

    Optional<Instant> date(String name) {
        return query(name)
                .map(text -> Times.iso(text)
                        .orElseThrow(() -> new SellerError(SellerError.DATE, "\"" + text + "\" Invalid Date Format")));
    }

    /** A list as {@code [1,2]} or {@code ["a","b"]}. */
    List<String> list(String name, int error) {
        String text = required(name);
        try {
            JsonNode list = SimJson.MAPPER.readTree(text);
            if (list.isArray() && !list.isEmpty() && list.valueStream().allMatch(JsonNode::isValueNode)) {
                return list.valueStream().map(value -> value.asString("")).toList();
            }
        } catch (JacksonException other) {
            throw new SellerError(error, "\"" + text + "\" Invalid " + name + " format. Must use array format [1,2]");
        }
        throw new SellerError(error, "\"" + text + "\" Invalid " + name + " format. Must use array format [1,2]");
    }

    /** The {@code Request} of a POST. */
    Element body() {
        return Xml.parse(request.body())
                .filter(root -> root.getTagName().equals("Request"))
                .orElseThrow(SellerError::format);
    }
}
