package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.SynonymReader;
import io.tiku.problem.Problems;
import io.tiku.search.BankSearch.Hit;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask at the window is found in the real bank: mostly first, nearly always third. */
class ClerksQuestionsTest {

  private static final String UNANSWERED = "-";

  private static BankSearch search;

  @BeforeAll
  static void index() {
    Problems problems = new Problems();
    SourceTree sources = FolderTree.read(Path.of("..", "content"), problems);
    Edition edition = Edition.of(ContentReader.read(sources, problems));
    search = BankSearch.of(edition, SynonymReader.read(sources, problems));
  }

  @AfterAll
  static void close() {
    search.close();
  }

  private record Question(String asked, List<String> wanted) {

    boolean answered() {
      return !wanted.contains(UNANSWERED);
    }

    /** How far down the right hit stands, from 1; 0 if it is not there. */
    int place() {
      List<Hit> hits = search.find(asked, Map.of()).hits();
      for (int i = 0; i < hits.size(); i++) {
        if (wanted.contains(hits.get(i).id()) || wanted.contains(hits.get(i).point())) {
          return i + 1;
        }
      }
      return 0;
    }
  }

  private static List<Question> questions(String file) throws IOException {
    try (var in = ClerksQuestionsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Question(cells[0], List.of(cells[1].split("\\|", -1))))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clerks-questions.tsv",
        "clerks-questions-unseen.tsv",
        "clerks-questions-last.tsv",
        "clerks-questions-fresh.tsv",
        "clerks-questions-window.tsv"
      })
  void theRightHitStandsFirstOrNearlyFirst(String file) throws IOException {
    assertFound(file, 0.85, 0.95);
  }

  /** Points drawn by lot, to which no phrasing was fitted: what unforeseen questions find. */
  @Test
  void questionsThatNothingWasFittedToAreFoundAsOftenAsMeasured() throws IOException {
    assertFound("clerks-questions-drawn.tsv", 0.8, 0.93);
    assertFound("clerks-questions-lot.tsv", 0.84, 0.92);
    assertFound("clerks-questions-hundred.tsv", 0.85, 0.95);
  }

  private static void assertFound(String file, double first, double inThree) throws IOException {
    List<Question> answered = questions(file).stream().filter(Question::answered).toList();
    List<String> notFirst = new ArrayList<>();
    List<String> notInThree = new ArrayList<>();
    for (Question question : answered) {
      int place = question.place();
      if (place != 1) {
        notFirst.add(question.asked() + " " + place);
      }
      if (place == 0 || place > 3) {
        notInThree.add(question.asked());
      }
    }
    assertThat(1 - notFirst.size() / (double) answered.size())
        .as(() -> "not first: " + notFirst)
        .isGreaterThanOrEqualTo(first);
    assertThat(1 - notInThree.size() / (double) answered.size())
        .as(() -> "not in the first three: " + notInThree)
        .isGreaterThanOrEqualTo(inThree);
  }

  /** Both are known to the bank's writers; see {@code rules/synonyms.yaml}. */
  @ParameterizedTest
  @ValueSource(strings = {"高温津贴怎么发", "高温天有没有补贴", "买房提公积金要什么材料", "小孩摇号上幼儿园在哪报名", "天气预报"})
  void whatTheBankDoesNotAnswerIsSaid(String asked) {
    assertThat(search.find(asked, Map.of()).direct()).isFalse();
  }

  @Test
  void whatOtherOfficesAnswerIsMostlySaidToo() throws IOException {
    List<Question> elsewhere = questions("clerks-questions-elsewhere.tsv");
    assertThat(elsewhere)
        .filteredOn(question -> search.find(question.asked(), Map.of()).direct())
        .hasSizeLessThanOrEqualTo(elsewhere.size() / 8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clerks-questions.tsv",
        "clerks-questions-drawn.tsv",
        "clerks-questions-lot.tsv",
        "clerks-questions-hundred.tsv",
        "clerks-questions-window.tsv"
      })
  void whatTheBankAnswersIsSeldomCalledUnanswered(String file) throws IOException {
    List<Question> answered = questions(file).stream().filter(Question::answered).toList();
    assertThat(answered)
        .filteredOn(question -> !search.find(question.asked(), Map.of()).direct())
        .hasSizeLessThanOrEqualTo(answered.size() / 20);
  }
}
