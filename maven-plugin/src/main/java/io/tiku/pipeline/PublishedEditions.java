package io.tiku.pipeline;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.ProblemReport.Entry;
import io.tiku.problem.Severity;
import io.tiku.source.GitTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The editions a site publishes, oldest first: those listed in the configuration that can be read,
 * and the working tree.
 *
 * @param remarks on those that cannot, and on what is missing in the others
 */
record PublishedEditions(List<ReadBank> banks, List<Entry> remarks) {

  PublishedEditions {
    banks = List.copyOf(banks);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads all editions.
   *
   * @throws UserMistake if the list contradicts itself or the editions
   */
  static PublishedEditions read(Settings settings, BankReader reader) {
    List<ReadBank> banks = new ArrayList<>(List.of(reader.working()));
    List<Entry> remarks = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (EditionRef listed : settings.editions()) {
      if (!ids.add(listed.id())) {
        throw new UserMistake("配置里的 editions 把版次「" + listed.id() + "」写了两次。留下一个。");
      }
      try {
        ReadBank bank = reader.edition(listed);
        if (bank.kept() && !bank.publishesItems()) {
          remarks.add(
              new Entry(
                  Severity.WARNING,
                  "版次「"
                      + listed.id()
                      + "」没有发布：「"
                      + listed.ref()
                      + "」里没有一道启用的公开试题。检查 ref 指的是不是这个版次。其余的照常发布。"));
        } else if (bank.kept() && bank.id().equals(reader.working().id())) {
          remarks.add(
              new Entry(
                  Severity.NOTE,
                  "版次「" + bank.id() + "」就是工作区里的版次，发布的是工作区，没有用 ref「" + listed.ref() + "」。"));
        } else if (bank.kept()) {
          banks.add(bank);
          unread(bank, remarks);
        }
      } catch (GitTree.Unreadable e) {
        remarks.add(
            new Entry(
                Severity.WARNING, "版次「" + listed.id() + "」没有发布：" + e.getMessage() + "其余的照常发布。"));
      }
    }
    banks.sort(Comparator.comparing(bank -> bank.edition().info().asOf()));
    return new PublishedEditions(banks, remarks);
  }

  private static void unread(ReadBank bank, List<Entry> remarks) {
    List<String> unread = bank.unread();
    if (!unread.isEmpty()) {
      long pointers = bank.found().stream().filter(p -> p.code() == ProblemCode.FILE_LFS).count();
      remarks.add(
          new Entry(
              Severity.WARNING,
              "版次「"
                  + bank.id()
                  + "」有 "
                  + unread.size()
                  + " 个文件按现在的写法读不出来，没有发布，例如 "
                  + unread.get(0)
                  + "。"
                  + (pointers > 0
                      ? "其中 " + pointers + " 个只有 Git LFS 的指针，用 git lfs fetch --all 取来内容。"
                      : "")));
    }
  }

  ReadBank newest() {
    return banks.get(banks.size() - 1);
  }
}
