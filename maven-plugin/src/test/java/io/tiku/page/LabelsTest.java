package io.tiku.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Audience;
import io.tiku.content.ChangeKind;
import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.ItemType;
import io.tiku.content.Level;
import io.tiku.content.StatuteStatus;
import io.tiku.content.StatuteUnit;
import io.tiku.content.TopicKind;
import io.tiku.edition.change.Aspect;
import io.tiku.edition.change.RegisterAspect;
import io.tiku.edition.change.TopicAspect;
import io.tiku.problem.Severity;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What pages call types, levels and states is, in Chinese, what writers write. */
class LabelsTest {

  private static final Texts CHINESE = new Templates(Optional.empty()).texts();
  private static final Texts ENGLISH = new Templates(Optional.empty(), "en").texts();

  @Test
  void pagesSayWhatWritersWrite() {
    same("type", ItemType.values(), ItemType::label);
    same("difficulty", Difficulty.values(), Difficulty::label);
    same("cognition", Cognition.values(), Cognition::label);
    same("level", Level.values(), Level::label);
    same("force", StatuteStatus.values(), StatuteStatus::label);
    same("unit", StatuteUnit.values(), StatuteUnit::label);
    same("topic", TopicKind.values(), TopicKind::label);
    same("change", ChangeKind.values(), ChangeKind::label);
    same("audience", Audience.values(), Audience::label);
    same("severity", Severity.values(), Severity::label);
    same("aspect", Aspect.values(), Aspect::label);
    same("aspect.topic", TopicAspect.values(), TopicAspect::label);
    same("aspect.law", RegisterAspect.values(), RegisterAspect::label);
  }

  private static <E extends Enum<E>> void same(String kind, E[] values, Function<E, String> label) {
    for (E value : values) {
      assertThat(CHINESE.word(kind, value)).isEqualTo(label.apply(value));
      assertThat(ENGLISH.word(kind, value)).doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void everyLevelOfStatutesHasAName() {
    for (StatuteLevel level : StatuteLevel.values()) {
      assertThat(CHINESE.word("rank", level)).isNotBlank();
      assertThat(ENGLISH.word("rank", level)).doesNotContainPattern("\\p{IsHan}");
    }
  }
}
