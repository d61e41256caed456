package io.tiku.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PageFitTest {

  @Test
  void aLastPageThatIsNearlyFullOrNearlyEmptyBecomesHalfFull() {
    assertThat(new PageFit(1, 4, 0.9f).more()).isCloseTo(0.1f, within(0.001f));
    assertThat(new PageFit(1, 4, 0.1f).more()).isCloseTo(-0.1f, within(0.001f));
  }

  @Test
  void otherPagesStayAsTheyAre() {
    assertThat(new PageFit(1, 4, 0.6f).more()).isZero();
  }
}
