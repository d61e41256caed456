package io.tiku.pipeline;

import io.tiku.pack.seal.Answer;
import io.tiku.pack.seal.Gathering;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SecretKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 汇总答复: files of answers, in whatever order they came → lines of the log. */
final class GatherBuild {

  private final RegionDesk desk;
  private final SecretKey host;

  GatherBuild(RegionDesk desk, String key) {
    this.desk = desk;
    host = desk.keys().secret(key);
  }

  /**
   * What became of a file.
   *
   * @param entered whether all of it is in the log now
   * @param sentence says so, or why not
   */
  record Gathered(Path file, boolean entered, String sentence) {}

  /** Enters all answers of some files; what is wrong with one keeps no other out. */
  List<Gathered> run(List<Path> files) {
    List<Gathered> gathered = new ArrayList<>();
    List<Answer> all = new ArrayList<>();
    List<List<Answer>> read = new ArrayList<>();
    for (Path file : files) {
      try {
        List<Answer> answers = Answer.readAll(file, desk.keys().trusted());
        read.add(answers);
        all.addAll(answers);
      } catch (SealFault e) {
        read.add(List.of());
        gathered.add(new Gathered(file, false, e.getMessage()));
      }
    }
    Gathering outcome =
        Sealing.of(desk.folder().approvals().toString(), () -> desk.log().enter(all, host));
    for (int i = 0; i < files.size(); i++) {
      if (!read.get(i).isEmpty()) {
        gathered.add(gathered(files.get(i), read.get(i), outcome));
      }
    }
    return gathered;
  }

  private static Gathered gathered(Path file, List<Answer> answers, Gathering outcome) {
    List<String> words = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Answer answer : answers) {
      String reason = outcome.reason(answer);
      if (reason.isEmpty()) {
        words.add(answer.step().state().label());
      } else {
        reasons.add("「" + answer.step().state().label() + "」没有记入：" + reason);
      }
    }
    String who = answers.get(0).signer().role();
    String entered = words.isEmpty() ? "" : "「" + who + "」的答复记入日志：" + String.join("、", words) + "。";
    return new Gathered(file, reasons.isEmpty(), entered + String.join("", reasons));
  }
}
