package com.citadelbuy.supplierhub.server.config;

import java.util.List;

/** The environment says something that cannot be meant. Names every wrong setting, one sentence each. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    SettingException(List<String> sentences) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
