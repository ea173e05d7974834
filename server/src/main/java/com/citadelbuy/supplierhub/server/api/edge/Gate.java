package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.access.Authenticator;
import com.citadelbuy.supplierhub.server.access.Authenticator.Verdict;
import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets callers in by what a route asks for. */
final class Gate {

    private static final String BEARER = "bearer ";

    private final Authenticator authenticator;
    private final LocalGuard guard;
    private final boolean loopback;

    Gate(Authenticator authenticator, LocalGuard guard, boolean loopback) {
        this.authenticator = authenticator;
        this.guard = guard;
        this.loopback = loopback;
    }

    /** @param headers by lower-case name */
    Caller admit(Route<?, ?> route, Map<String, String> headers) {
        return switch (route.access()) {
            case Route.Access.Open _ -> Caller.anonymous();
            case Route.Access.OpenOnLoopback _ -> loopback ? Caller.anonymous() : withScope(Scope.READ, headers);
            case Route.Access.Key(Scope scope) -> withScope(scope, headers);
        };
    }

    private Caller withScope(Scope scope, Map<String, String> headers) {
        Optional<String> key = key(headers);
        Caller caller = switch (authenticator.check(key)) {
            case Verdict.Admitted(Caller admitted) -> admitted;
            case Verdict.Refused(String code, String detail) ->
                throw RequestFault.with(code, detail, Map.of("WWW-Authenticate", "Bearer"));
        };
        if (key.isEmpty()) {
            guard.check(headers);
        }
        if (!caller.may(scope)) {
            throw RequestFault.of("insufficient_scope", "This needs the scope " + scope.word() + ".");
        }
        return caller;
    }

    private static Optional<String> key(Map<String, String> headers) {
        @Nullable String authorization = headers.get("authorization");
        if (authorization == null) {
            return Optional.ofNullable(headers.get("x-api-key")).map(String::strip);
        }
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Optional.of(bearer ? authorization.substring(BEARER.length()).strip() : authorization);
    }
}
