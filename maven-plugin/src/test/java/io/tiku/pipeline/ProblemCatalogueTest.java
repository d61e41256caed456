package io.tiku.pipeline;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.merge.MergeStrategy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each code has a fixture that yields it and nothing else. A fixture is a folder {@code
 * invalid/<code>}, laid over the sample bank: its files replace or join those of {@code content},
 * those of {@code setters} form a folder of 命题专用 items, {@code .remove} names files to take away,
 * {@code expected.txt} is what the check says. What Git cannot keep is made here. {@code
 * -Dgolden.update=true} writes the expectations anew.
 */
class ProblemCatalogueTest {

  private static final Path FIXTURES = Path.of("src", "test", "resources", "invalid");
  private static final String POINT = "syllabus/labor-relations/contract/probation-period/";

  private static final Map<ProblemCode, Fixture> MADE =
      Map.of(
          ProblemCode.ID_TWICE_ON_MERGE,
          ProblemCatalogueTest::merge,
          ProblemCode.CONTENT_EMPTY,
          bank -> {
            Files.move(bank, bank.resolveSibling("elsewhere"));
            Files.createDirectory(bank);
          },
          ProblemCode.FILE_ENCODING,
          bank -> write(bank, SampleBank.ITEM, sample(bank).getBytes(Charset.forName("GB18030"))),
          ProblemCode.FILE_BINARY,
          bank -> write(bank, SampleBank.ITEM, sample(bank).getBytes(UTF_16LE)),
          ProblemCode.FILE_TOO_LARGE,
          bank -> write(bank, SampleBank.ITEM, new byte[10_000_000]),
          ProblemCode.FILE_SYMLINK,
          bank -> Files.createSymbolicLink(bank.resolve(POINT + "a.md"), Path.of("gone.md")),
          ProblemCode.FILE_NAME_COLLISION,
          bank ->
              write(
                  bank,
                  SampleBank.ITEM.replace("period-001", "period-001".toUpperCase(Locale.ROOT)),
                  sample(bank).getBytes(UTF_8)),
          ProblemCode.FILE_UNREADABLE,
          bank -> {
            try (ServerSocketChannel socket =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
              socket.bind(UnixDomainSocketAddress.of(bank.resolve("s.md")));
            }
          },
          ProblemCode.CONTENT_MISSING,
          bank -> Files.move(bank, bank.resolveSibling("elsewhere")));

  @ParameterizedTest
  @EnumSource
  void codeHasAFixtureThatYieldsItAlone(ProblemCode code, @TempDir Path folder) throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Path content = folder.resolve("content");
    Path fixture = FIXTURES.resolve(code.id());
    if (MADE.containsKey(code)) {
      MADE.get(code).spoil(content);
    } else {
      lay(fixture, content);
    }

    List<Problem> problems =
        new CheckBuild(bank.settings(), Progress.SILENT)
            .problems(Optional.of(folder.resolve("setters")).filter(Files::isDirectory));

    assertThat(problems).extracting(Problem::code).containsOnly(code);
    assertThat(words(problems, folder)).isEqualTo(expected(code, words(problems, folder)));
  }

  private static String words(List<Problem> problems, Path folder) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : problems) {
      out.append(problem.at()).append(' ').append(problem.message());
      problem.related().forEach(place -> out.append(" @").append(place));
      out.append("\n→ ").append(problem.remedy()).append('\n');
    }
    return out.toString()
        .replace(folder.toString(), "…")
        .replaceAll("提交 [0-9a-f]{7}", "提交 …")
        .replace('\\', '/');
  }

  private static String expected(ProblemCode code, String found) throws IOException {
    Path file = FIXTURES.resolve(code.id()).resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, found);
    }
    return Files.readString(file);
  }

  private static void lay(Path fixture, Path content) throws IOException {
    Map<Path, byte[]> files = new TreeMap<>(Comparator.comparing(Path::toString));
    try (Stream<Path> paths = Files.walk(fixture)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(fixture.relativize(path), Files.readAllBytes(path));
      }
    }
    files.remove(Path.of("expected.txt"));
    byte[] gone = files.remove(Path.of(".remove"));
    if (gone != null) {
      for (String path : new String(gone, UTF_8).lines().toList()) {
        Files.delete(content.resolve(path));
      }
    }
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Path root = file.getKey().startsWith("setters") ? content.resolveSibling(".") : content;
      write(root, file.getKey().toString(), file.getValue());
    }
  }

  /** Two branches that each made an item 002, of which one was kept. */
  private static void merge(Path content) throws IOException {
    String sample = sample(content);
    String second = SampleBank.ITEM.replace("001", "002");
    byte[] mine =
        sample
            .replace("三个月以上不满一年的，试用期", "一年以上不满三年的，约定的试用期")
            .replace("合同期限越长，试用期的上限越高", "上限由合同期限决定")
            .getBytes(UTF_8);
    byte[] theirs =
        sample
            .replace("劳动合同期限三个月以上不满一年的，试用期不得超过", "没有固定期限的劳动合同，约定试用期最多")
            .replace("合同期限越长，试用期的上限越高，分三档", "没有固定期限的合同，上限是六个月")
            .getBytes(UTF_8);
    try (Git git = Git.init().setDirectory(content.resolveSibling("").toFile()).call()) {
      String main = commit(git, "base");
      write(content, second, mine);
      String first = commit(git, "mine");
      git.checkout().setCreateBranch(true).setName("theirs").setStartPoint(main).call();
      write(content, second, theirs);
      commit(git, "theirs");
      git.merge()
          .setStrategy(MergeStrategy.OURS)
          .setCommit(false)
          .include(git.getRepository().resolve(first))
          .call();
    } catch (GitAPIException e) {
      throw new IOException(e);
    }
  }

  private static String commit(Git git, String message) throws GitAPIException {
    PersonIdent nobody = new PersonIdent("示例", "example@example.org");
    git.add().addFilepattern("content").call();
    return git.commit()
        .setSign(false)
        .setMessage(message)
        .setAuthor(nobody)
        .setCommitter(nobody)
        .call()
        .getName();
  }

  private static String sample(Path content) throws IOException {
    return Files.readString(content.resolve(SampleBank.ITEM));
  }

  private static void write(Path content, String path, byte[] bytes) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** What makes a sound bank yield one problem. */
  private interface Fixture {
    void spoil(Path content) throws IOException;
  }
}
