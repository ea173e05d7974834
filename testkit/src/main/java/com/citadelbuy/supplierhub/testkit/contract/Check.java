package com.citadelbuy.supplierhub.testkit.contract;

/**
 * One promise.
 *
 * @param name the promise in a sentence
 * @param body throws when it is not kept
 */
public record Check(String name, Body body) {

    /** Says which promise was broken, since test reports number dynamic tests and do not name them. */
    public void keep() {
        try {
            body.run();
        } catch (Exception | AssertionError broken) {
            throw new AssertionError("\"" + name + "\" is broken: " + broken.getMessage(), broken);
        }
    }

    /** What is done to see whether a promise is kept. */
    @FunctionalInterface
    public interface Body {
        void run() throws Exception;
    }

    /** What is done on a stage of its own. */
    @FunctionalInterface
    interface OnStage {
        void run(Stage stage) throws Exception;
    }

    /** A check that gets a fresh stage. */
    static Check on(Subject subject, String name, OnStage body) {
        return new Check(name, () -> {
            try (Stage stage = Stage.open(subject)) {
                body.run(stage);
            }
        });
    }
}
