package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The one endpoint: what every call must have, before its action is looked at. */
final class Gate {

    /** That there is such a window is documented, how wide it is is not. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final SimClock clock;
    private final Market market;
    private final Map<String, Action> actions;

    Gate(SimClock clock, Market market, Map<String, Action> actions) {
        this.clock = clock;
        this.market = market;
        this.actions = Map.copyOf(actions);
    }

    SimReply handle(SimRequest request) {
        if (!request.segments().isEmpty()) {
            return SimReply.text(404, "text/html", "<html><body><h1>404 Not Found</h1></body></html>");
        }
        String name = request.query("Action").orElse("");
        String format = request.query("Format").orElse("XML");
        Envelope envelope = new Envelope(format.equals("JSON"), clock.now(), new Times(market.zone()));
        try {
            if (!format.equals("XML") && !format.equals("JSON")) {
                throw SellerError.format();
            }
            Action action = admit(new Call(request, name));
            return envelope.success(name, action.answer().apply(new Call(request, name)));
        } catch (SellerError error) {
            return envelope.error(name, error);
        }
    }

    private Action admit(Call call) {
        for (String name : new String[] {"Action", "UserID", "Version", "Timestamp", Signature.NAME}) {
            call.required(name);
        }
        if (!call.required("Version").equals("1.0")) {
            throw SellerError.format();
        }
        Action action = actions.get(call.action());
        if (action == null) {
            throw new SellerError(SellerError.ACTION, "Invalid Action");
        }
        authenticate(call);
        if (!action.takes(call.request().method())) {
            throw SellerError.format();
        }
        return action;
    }

    private void authenticate(Call call) {
        Instant stamp = Times.iso(call.required("Timestamp")).orElseThrow(Gate::expired);
        if (Duration.between(stamp, clock.now()).abs().compareTo(WINDOW) > 0) {
            throw expired();
        }
        byte[] right = Signature.of(call.request().query(), market.apiKey()).getBytes(StandardCharsets.UTF_8);
        byte[] given = call.required(Signature.NAME).getBytes(StandardCharsets.UTF_8);
        if (!call.required("UserID").equals(market.user()) || !MessageDigest.isEqual(right, given)) {
            throw new SellerError(SellerError.LOGIN, "Login failed. Signature mismatch");
        }
    }

    private static SellerError expired() {
        return new SellerError(SellerError.EXPIRED, "Timestamp has expired");
    }
}
