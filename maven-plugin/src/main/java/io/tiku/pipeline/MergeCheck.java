package io.tiku.pipeline;

import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.SourcePosition;
import io.tiku.source.GitMerge;
import io.tiku.source.GitMerge.Twins;
import io.tiku.source.GitMerge.Version;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a merge kept every item of both branches though both had given out the same id. */
final class MergeCheck {

  private static final int LONG = 10;

  private MergeCheck() {}

  /**
   * An id that both branches gave to items of their own, of which one is gone.
   *
   * @param working what became of the merge
   */
  static List<Problem> problems(Path content, SourceTree working) {
    List<Problem> problems = new ArrayList<>();
    for (Twins twins : GitMerge.twins(content)) {
      if (alike(twins.one().text(), twins.other().text())) {
        continue;
      }
      Optional<SourceFile> one = home(twins.one(), twins.name(), working);
      Optional<SourceFile> other = home(twins.other(), twins.name(), working);
      if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
        SourcePosition at =
            one.or(() -> other)
                .map(SourceFile::start)
                .orElseGet(() -> SourcePosition.startOf(working.name() + "/" + twins.one().path()));
        problems.add(
            ProblemCode.ID_TWICE_ON_MERGE.problem(
                at,
                List.of(),
                twins.name().substring(0, twins.name().length() - ".md".length()),
                words(twins.one()),
                words(twins.other())));
      }
    }
    return problems;
  }

  private static String words(Version version) {
    return version.path() + "（提交 " + version.commit() + "）";
  }

  /** The file in which an item lives on, perhaps under another id. */
  private static Optional<SourceFile> home(Version version, String name, SourceTree working) {
    Optional<SourceFile> same =
        working.below("syllabus").stream()
            .filter(file -> file.name().equals(name) && alike(text(file), version.text()))
            .findFirst();
    String point = name.substring(0, Math.max(0, name.lastIndexOf('-')));
    return same.or(
        () ->
            working.below("syllabus").stream()
                .filter(file -> file.name().startsWith(point) && !file.name().equals(name))
                .filter(file -> alike(text(file), version.text()))
                .findFirst());
  }

  private static String text(SourceFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  /** Whether most long lines of one stand in the other; options and heads are often the same. */
  private static boolean alike(String one, String other) {
    Set<String> lines = lines(one);
    Set<String> others = lines(other);
    Set<String> both = new HashSet<>(lines);
    both.retainAll(others);
    return both.size() * 2 >= Math.max(lines.size(), others.size());
  }

  private static Set<String> lines(String text) {
    int head = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
    Set<String> lines = new HashSet<>();
    text.substring(head < 0 ? 0 : head + 4)
        .lines()
        .map(String::strip)
        .filter(line -> line.length() >= LONG)
        .forEach(lines::add);
    return lines;
  }
}
