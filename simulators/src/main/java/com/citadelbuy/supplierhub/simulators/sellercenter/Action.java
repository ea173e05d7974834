package com.citadelbuy.supplierhub.simulators.sellercenter;

import java.util.function.Function;

/** One action. Reads are GET, what carries XML is POST; the steps of orders have no body and are taken either way. */
record Action(Way way, Function<Call, Answer> answer) {

    /** The methods by which an action is called. */
    enum Way {
        READ,
        WRITE,
        STEP
    }

    static Action read(Function<Call, Answer> answer) {
        return new Action(Way.READ, answer);
    }

    static Action write(Function<Call, Answer> answer) {
        return new Action(Way.WRITE, answer);
    }

    static Action step(Function<Call, Answer> answer) {
        return new Action(Way.STEP, answer);
    }

    boolean takes(String method) {
        return switch (way) {
            case READ -> method.equals("GET");
            case WRITE -> method.equals("POST");
            case STEP -> method.equals("GET") || method.equals("POST");
        };
    }
}
