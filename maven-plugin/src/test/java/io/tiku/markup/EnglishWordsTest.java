package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Question;
import org.junit.jupiter.api.Test;

/** What a writer may write in English instead of Chinese. */
class EnglishWordsTest {

  @Test
  void wordsOfTheHeadMayBeEnglish() {
    Item item =
        Bank.item(
            """
            ---
            type: single
            difficulty: easy
            cognition: apply
            status: draft
            use: setters
            ---
            Ohm's law relates voltage and （　　）.

            - [x] current
            - [ ] colour
            - [ ] weight

            ## Rationale

            U = R I.
            """);

    assertThat(item.type()).isEqualTo(ItemType.SINGLE);
    assertThat(item.difficulty()).isEqualTo(Difficulty.EASY);
    assertThat(item.cognition()).contains(Cognition.APPLY);
    assertThat(item.status()).isEqualTo(ItemStatus.DRAFT);
    assertThat(item.use()).isEqualTo(ItemUse.SETTERS);
    assertThat(item.questions().get(0).rationale().plainText()).isEqualTo("U = R I.");
  }

  @Test
  void headingsOfACaseMayBeEnglish() {
    Item item =
        Bank.item(
            """
            ---
            type: case
            difficulty: hard
            ---
            A circuit is given.

            ## Question (short, 4 marks)

            Name two parts.

            ### Answer

            - A cell（2分）
            - A lamp（2分）

            ### Rationale

            Both are drawn.

            ## question（single）

            The lamp is （　　）.

            - [x] lit
            - [ ] broken
            - [ ] missing

            ### rationale

            The circuit is closed.
            """);

    assertThat(item.questions())
        .extracting(Question::type)
        .containsExactly(ItemType.SHORT, ItemType.SINGLE);
    assertThat(item.questions().get(0).halfMarks()).isEqualTo(8);
  }
}
