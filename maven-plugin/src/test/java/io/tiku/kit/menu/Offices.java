package io.tiku.kit.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All parties of the eastern region of a small bank, each with a computer, and the other host. */
final class Offices {

  final Office host;
  final Office member;
  final Office first;
  final Office second;
  final Office ministry;
  private final Office other;

  Offices(Path folder) throws IOException {
    Path content = Office.bank(folder);
    host = new Office(content, folder.resolve("host"));
    member = new Office(content, folder.resolve("member"));
    first = new Office(content, folder.resolve("first"));
    second = new Office(content, folder.resolve("second"));
    ministry = new Office(content, folder.resolve("ministry"));
    other = new Office(content, folder.resolve("other"));
  }

  /** Everybody has a key and the list of all. */
  void keys() throws IOException {
    ministry.types("4", "1");
    host.types("1", "1", "1");
    member.types("2", "1", "1", "1");
    first.types("3", "1", "1", "1");
    second.types("3", "1", "2", "1");
    other.types("1", "2", "1");
    for (Office office : List.of(host, member, first, second, other)) {
      ministry.getsFrom(office, "部（示例）");
    }
    assertThat(ministry.types("2", "1", "1", "1", "1", "1"))
        .contains(
            "八组全都相同吗？", "收下 甲.pub（「甲」的公钥）", "已收 6 把，未收 1 把。", "【未收】1 把\n  西部赛区（示例），1 把\n    丁\n");
    assertThat(ministry.types("3")).contains("钥匙单签好了，有 6 把钥匙。", "keys.json", "照念");
    for (Office office : List.of(host, member, first, second, other)) {
      office.getsFrom(ministry, "各方");
      String shown = office.types(office == host || office == other ? "3" : "2", "1");
      assertThat(shown)
          .contains("收下 keys.json（部里签的钥匙单，6 把钥匙）", "[√] 收部里的钥匙单")
          .doesNotContain("认不出");
    }
  }

  /** The member has agreed, the bank is dealt, and the draft is submitted. */
  void submitted() throws IOException {
    keys();
    host.types("4", "");
    member.getsFrom(host, "成员单位").types("3", "5", "");
    host.getsFrom(member, "甲").types("5");
    ministry.types("4", "");
    assertThat(host.getsFrom(ministry, "甲").types("6", "7", "8")).contains("记下「报批」");
  }
}
