package io.tiku.markup.plan;

import io.tiku.content.AnswerPlace;
import io.tiku.content.Blueprint;
import io.tiku.content.SectionSpec;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.YamlMapping.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what a blueprint tells candidates is true of the paper they get, and meant for them. */
final class PrintingCheck {

  private static final String CARD = "答题卡";
  private static final String SEAL = "密封线";
  private static final Pattern MARKERS =
      Pattern.compile("酌情(?:给|扣|加)?分|按(?:要|得分)?点给分|阅卷人?|评卷人?|得分点|复核人");

  private final Blueprint blueprint;
  private final Problems problems;

  private PrintingCheck(Blueprint blueprint, Problems problems) {
    this.blueprint = blueprint;
    this.problems = problems;
  }

  static void of(Blueprint blueprint, List<Text> notes, Problems problems) {
    PrintingCheck check = new PrintingCheck(blueprint, problems);
    notes.forEach(note -> check.words("注意事项", note.value(), note.at()));
    for (SectionSpec section : blueprint.sections()) {
      section.heading().ifPresent(words -> check.words("大题的名称", words, section.at()));
    }
  }

  private void words(String what, String words, SourcePosition at) {
    if (words.contains(CARD) && blueprint.printing().answers() == AnswerPlace.PAPER) {
      add(at, what + "说到答题卡，而 answers: paper 的试卷没有答题卡", "改这句话，或写 answers: card");
    }
    if (words.contains(SEAL) && !blueprint.printing().seal().orElse(false)) {
      add(at, what + "说到密封线，而没有写 seal: true 的练习卷没有密封线", "写 seal: true，或改这句话");
    }
    Matcher markers = MARKERS.matcher(words);
    if (markers.find()) {
      add(at, what + "里的「" + markers.group() + "」是阅卷的规则，考生的试卷上不印", "删掉它；参考答案上会印怎样给分");
    }
  }

  private void add(SourcePosition at, String fault, String remedy) {
    problems.add(ProblemCode.BLUEPRINT_NOTES, at, fault, remedy);
  }
}
