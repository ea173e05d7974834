package com.citadelbuy.supplierhub.server.platform;

import com.citadelbuy.supplierhub.spi.Secret;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the database is and who we are there. Read from {@code postgresql://user:password@host:port/name?sslmode=…},
 * its short form {@code postgres://…} or the JDBC form.
 *
 * @param jdbcUrl without user and password
 * @param user empty when the URL names none
 */
public record DatabaseUrl(String jdbcUrl, String user, Secret password) {

    /** Words of libpq that the JDBC driver spells differently. */
    private static final Map<String, String> SPELLED_DIFFERENTLY = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding");

    /** @throws StartException when it is no PostgreSQL URL; the sentence does not repeat the URL, which holds a password */
    public static DatabaseUrl parse(String text) {
        String rest = afterScheme(text.strip());
        int query = rest.indexOf('?');
        String place = query < 0 ? rest : rest.substring(0, query);
        Map<String, String> parameters = query < 0 ? new LinkedHashMap<>() : parameters(rest.substring(query + 1));
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String name = slash < 0 ? "" : decoded(place.substring(slash + 1));
        int at = authority.lastIndexOf('@');
        String hosts = authority.substring(at + 1);
        if (hosts.isEmpty() || name.isEmpty()) {
            throw new StartException("DATABASE_URL names no host or no database: it looks like "
                    + "postgresql://user:password@host:5432/name.");
        }
        String[] login = at < 0 ? new String[] {""} : authority.substring(0, at).split(":", 2);
        String user = parameters.getOrDefault("user", decoded(login[0]));
        String password = parameters.getOrDefault("password", login.length > 1 ? decoded(login[1]) : "");
        parameters.keySet().removeAll(Set.of("user", "password"));
        return new DatabaseUrl(
                "jdbc:postgresql://" + hosts + "/" + encoded(name) + joined(parameters), user, Secret.of(password));
    }

    private static String afterScheme(String text) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        for (String scheme : new String[] {"postgresql://", "postgres://"}) {
            if (plain.startsWith(scheme)) {
                return plain.substring(scheme.length());
            }
        }
        throw new StartException(
                "DATABASE_URL is no PostgreSQL URL: it looks like postgresql://user:password@host:5432/name.");
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                String name = decoded(parts[0]);
                parameters.put(SPELLED_DIFFERENTLY.getOrDefault(name, name), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A plus sign in a URL of this kind is a plus sign, not a space. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new StartException("DATABASE_URL has a percent sign that starts no %XX: write it as %25.", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
