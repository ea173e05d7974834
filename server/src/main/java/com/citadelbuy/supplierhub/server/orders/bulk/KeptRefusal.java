package com.citadelbuy.supplierhub.server.orders.bulk;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import java.util.List;

/** A refusal in a row, so that it can be told later just as it would have been at once. */
public record KeptRefusal(Kind kind, String code, String detail, List<FieldError> errors) {

    /** Which refusal it was. */
    public enum Kind {
        INVALID,
        MISSING,
        GONE,
        CLASH,
        FORBIDDEN,
        UNSUPPORTED,
        UNAVAILABLE
    }

    public KeptRefusal {
        errors = List.copyOf(errors);
    }

    static KeptRefusal of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid invalid -> new KeptRefusal(Kind.INVALID, refusal, invalid.errors());
            case Refusal.Missing _ -> new KeptRefusal(Kind.MISSING, refusal, List.of());
            case Refusal.Gone _ -> new KeptRefusal(Kind.GONE, refusal, List.of());
            case Refusal.Clash _ -> new KeptRefusal(Kind.CLASH, refusal, List.of());
            case Refusal.Forbidden _ -> new KeptRefusal(Kind.FORBIDDEN, refusal, List.of());
            case Refusal.Unsupported _ -> new KeptRefusal(Kind.UNSUPPORTED, refusal, List.of());
            case Refusal.Unavailable _ -> new KeptRefusal(Kind.UNAVAILABLE, refusal, List.of());
        };
    }

    private KeptRefusal(Kind kind, Refusal refusal, List<FieldError> errors) {
        this(kind, refusal.code(), refusal.detail(), errors);
    }

    /** The refusal again, as if it were thrown now. */
    public Refusal refusal() {
        return switch (kind) {
            case INVALID -> new Refusal.Invalid(code, detail, errors);
            case MISSING -> Refusal.Missing.told(detail);
            case GONE -> new Refusal.Gone(code, detail);
            case CLASH -> new Refusal.Clash(code, detail);
            case FORBIDDEN -> new Refusal.Forbidden(code, detail);
            case UNSUPPORTED -> new Refusal.Unsupported(detail);
            case UNAVAILABLE -> new Refusal.Unavailable(code, detail);
        };
    }
}
