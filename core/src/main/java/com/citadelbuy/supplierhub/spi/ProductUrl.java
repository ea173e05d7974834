package com.citadelbuy.supplierhub.spi;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of a supplier's product pages, from which a product's id can be read.
 *
 * @param hosts lower case; a host also stands for its subdomains
 * @param path matches the whole path; its first group is the id
 */
public record ProductUrl(List<String> hosts, Pattern path) {

    public static ProductUrl of(String path, String... hosts) {
        return new ProductUrl(List.of(hosts), Pattern.compile(path));
    }

    public boolean isOurs(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(java.util.Locale.ROOT);
        return hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    /** The product's id; empty when the address is of this supplier but no product page. */
    public Optional<String> id(URI url) {
        Matcher matcher = path.matcher(url.getPath() == null ? "" : url.getPath());
        return isOurs(url) && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
