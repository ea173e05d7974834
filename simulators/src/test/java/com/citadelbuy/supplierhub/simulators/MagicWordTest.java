package com.citadelbuy.supplierhub.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class MagicWordTest {

    private enum Word implements MagicWord {
        NEVER_SHIPS("It stays for good."),
        LATE_READ("");

        private final String yields;

        Word(String yields) {
            this.yields = yields;
        }

        @Override
        public String yields() {
            return yields;
        }
    }

    @Test
    void aWordIsFoundWhereverItStandsInTheStreet() {
        assertThat(MagicWord.find("Flat 2, MAGIC late_read", Word.class)).contains(Word.LATE_READ);
        assertThat(MagicWord.find("12 Magic Street", Word.class)).isEmpty();
    }

    @Test
    void theGuideTellsOfThoseThatHaveASentence() {
        assertThat(MagicWord.guide(Word.class))
                .containsExactly(new Guide.Magic("address1", "MAGIC never_ships", "It stays for good.", "never_ships"));
    }
}
