package io.tiku.kit;

import io.tiku.json.JsonFault;
import io.tiku.kit.menu.Faults;
import io.tiku.kit.menu.KitMenu;
import io.tiku.kit.menu.Screen;
import io.tiku.pipeline.EditionRef;
import io.tiku.pipeline.PackSettings;
import io.tiku.pipeline.PackWork;
import io.tiku.pipeline.Settings;
import io.tiku.pipeline.UserMistake;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The kit's program: {@code java -cp 'program/lib/*' io.tiku.kit.KitProgram}, in the folder of the
 * kit. Like a goal it reads the machine, the clock and the streams, and hands them on. With {@code
 * --files FOLDER} an office keeps its files elsewhere.
 */
public final class KitProgram {

  /** Where all dates of the contest are meant. */
  private static final ZoneId CONTEST = ZoneId.of("Asia/Shanghai");

  private KitProgram() {}

  /** Shows the menu of the kit in the current folder. */
  public static void main(String[] args) {
    Charset charset = charset(System.getProperty("tiku.console", ""));
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    Screen screen =
        new Screen(new InputStreamReader(System.in, charset), out, KitProgram::readHidden);
    System.exit(run(args, screen, out, System.getProperty("sun.jnu.encoding", "UTF-8")));
  }

  private static int run(String[] args, Screen screen, PrintStream out, String paths) {
    Path kit = Path.of("").toAbsolutePath();
    Faults faults = new Faults(kit.resolve(KitFolder.USED).resolve("faults.txt"));
    try {
      if (!Charset.forName(paths).newEncoder().canEncode("题库") && isCareless()) {
        throw new UserMistake(
            "这台电脑现在的语言环境（" + paths + "）写不出汉字的文件名。请用「开始」启动，或先运行 export LC_ALL=C.UTF-8。");
      }
      Path files = files(args, kit);
      KitFacts facts = facts(kit);
      out.println(facts.title() + "　办公包");
      out.println("版次 " + facts.edition() + "，程序 " + facts.version() + "。正在读题库……");
      new KitMenu(screen, work(kit, files, facts), files, faults).run();
      return 0;
    } catch (UserMistake e) {
      out.println(e.getMessage());
      return 1;
    } catch (InvalidPathException e) {
      out.println("「" + e.getInput() + "」不能做路径。");
      return 1;
    } catch (RuntimeException e) {
      out.println(faults.note(e));
      return 1;
    }
  }

  /** Names of files reach Windows as they are, whatever its encoding for old programs is. */
  private static boolean isCareless() {
    return KitPlatform.ofMachine(System.getProperty("os.name", "")) != KitPlatform.WINDOWS;
  }

  private static Charset charset(String name) {
    return Charset.isSupported(name.isEmpty() ? "-" : name)
        ? Charset.forName(name)
        : StandardCharsets.UTF_8;
  }

  @SuppressWarnings("SystemConsoleNull") // without a console the line is read as any other
  private static Optional<String> readHidden(String prompt) {
    Console console = System.console();
    if (console == null) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("%s", prompt + "（不显示）");
    return typed == null ? Optional.empty() : Optional.of(new String(typed));
  }

  private static Path files(String[] args, Path kit) {
    if (args.length == 0) {
      return kit.resolve(KitFolder.USED);
    }
    if (args.length == 2 && args[0].equals("--files")) {
      return Path.of(args[1]).toAbsolutePath();
    }
    throw new UserMistake("只认 --files 文件夹：把「" + KitFolder.USED + "」放在那里。");
  }

  private static KitFacts facts(Path kit) {
    Path file = kit.resolve("program/kit.json");
    try {
      return KitFacts.read(Files.readAllBytes(file));
    } catch (IOException | JsonFault e) {
      throw new UserMistake("没有 " + file + "，或者它损坏了。请重新解压办公包，双击里面的「开始」。", e);
    }
  }

  private static PackWork work(Path kit, Path files, KitFacts facts) {
    Path templates = kit.resolve("program/templates");
    Path keys = files.resolve("钥匙");
    Settings settings =
        Settings.of(
                kit.resolve("content"),
                List.of(EditionRef.carried(facts.edition())),
                files.resolve("工作"),
                // The latest date there is on earth: nothing that is dated so is a slip.
                LocalDate.now(ZoneOffset.ofHours(14)),
                facts.version(),
                facts.version())
            .checked(
                Files.isDirectory(templates) ? Optional.of(templates) : Optional.empty(), false);
    PackSettings pack =
        new PackSettings(
            files.resolve("赛区包"),
            keys,
            keys.resolve("master.seed"),
            Optional.empty(),
            now(),
            PackSettings.CommandLine.NONE,
            facts.leftOut());
    return PackWork.open(
        settings, pack, files.resolve("收到"), files.resolve("要送出"), KitProgram::now);
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(CONTEST).withNano(0);
  }
}
