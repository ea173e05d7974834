package com.citadelbuy.supplierhub.server.platform;

import java.util.List;

/**
 * Why we do not do what a client asked. Thrown by features, turned into problem+json in one place by the API. What a
 * supplier refuses is not one of these but a {@code SupplierException}.
 */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private Refusal(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** Stable, machine-readable, snake_case. */
    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /**
     * One wrong field.
     *
     * @param pointer JSON pointer into the request body, or {@code query:name} / {@code path:name} outside it
     */
    public record FieldError(String pointer, String detail) {}

    /** The request can never succeed as it is: 422, with the fields that are wrong. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> errors;

        public Invalid(String code, String detail, List<FieldError> errors) {
            super(code, detail);
            this.errors = List.copyOf(errors);
        }

        public static Invalid field(String pointer, String detail) {
            return new Invalid("invalid_request", detail, List.of(new FieldError(pointer, detail)));
        }

        public List<FieldError> errors() {
            return errors;
        }
    }

    /** What the path names is not there (or not in this workspace): 404. */
    public static final class Missing extends Refusal {
        private static final long serialVersionUID = 1L;

        public Missing(String what, String id) {
            this("There is no " + what + " " + id + ".");
        }

        private Missing(String detail) {
            super("not_found", detail);
        }

        /** Again what was refused before, in the words it was refused with. */
        public static Missing told(String detail) {
            return new Missing(detail);
        }
    }

    /** It was there, and is kept no longer: 410. */
    public static final class Gone extends Refusal {
        private static final long serialVersionUID = 1L;

        public Gone(String code, String detail) {
            super(code, detail);
        }
    }

    /** It clashes with the present state: 409. */
    public static final class Clash extends Refusal {
        private static final long serialVersionUID = 1L;

        public Clash(String code, String detail) {
            super(code, detail);
        }
    }

    /** The caller may not do this: 403. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(String code, String detail) {
            super(code, detail);
        }
    }

    /** The supplier has no such thing, so that no retry helps: 501. */
    public static final class Unsupported extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unsupported(String detail) {
            super("capability_not_supported", detail);
        }
    }

    /** Not now: switched off or not ready: 503. */
    public static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unavailable(String code, String detail) {
            super(code, detail);
        }
    }
}
