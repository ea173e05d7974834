package com.citadelbuy.supplierhub.spi;

import java.time.LocalDate;

/**
 * On what a definition rests.
 *
 * @param checked when the documents were last held against it
 */
public record Evidence(Source source, LocalDate checked) {

    /** Where the knowledge comes from. */
    public enum Source {
        OFFICIAL_DOCS,
        OFFICIAL_SDK,
        COMMUNITY,
        NONE
    }
}
