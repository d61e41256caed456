package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.pipeline.PreviewReader.Moment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewTest extends Previewed {

  @Test
  void aSaveChangesOnlyThePagesItTouches() {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    Shown shown = new Shown(bank);
    shown.marks(POINT, item(1), item(2));
    assertThat(shown.preview.made()).isEqualTo(3);

    shown.marks(POINT, item(1), item(2));
    assertThat(shown.preview.made()).as("nothing was saved").isEqualTo(3);

    String[] before = shown.marks(POINT, item(1), item(2));
    bank.item(2, "满一年而不满三年");
    shown.look();
    String[] after = shown.marks(POINT, item(1), item(2));

    assertThat(shown.preview.made()).as("the point's and the item's page").isEqualTo(5);
    assertThat(after[0]).isNotEqualTo(before[0]);
    assertThat(after[1]).isEqualTo(before[1]);
    assertThat(after[2]).isNotEqualTo(before[2]);
    assertThat(shown.page(item(2))).contains("满一年而不满三年");
  }

  @Test
  void nothingSavedIsNoNews() {
    Shown shown = new Shown(SampleBank.in(folder));

    assertThat(shown.reader.next()).isEmpty();
  }

  @Test
  void readsAgainOnlyWhatWasSaved() {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    PreviewReader reader = new PreviewReader(bank.settings());
    Moment before = reader.next().orElseThrow();
    bank.item(2, "满一年而不满三年");

    Moment after = reader.next().orElseThrow();

    assertThat(after.changed()).containsExactly("content/" + SampleBank.ITEM.replace("001", "002"));
    assertThat(after.bank().edition().item("probation-period-001").orElseThrow())
        .isSameAs(before.bank().edition().item("probation-period-001").orElseThrow());
  }

  @Test
  void draftsAreShownAndCalledDrafts() {
    SampleBank bank = SampleBank.in(folder);
    bank.write(item9(), itemText().replace("type: 单选", "type: 单选\nstatus: 草稿"));
    Shown shown = new Shown(bank);

    assertThat(shown.page(item(9))).contains("<span class=\"tag draft\">草稿</span>");
    assertThat(shown.page(POINT)).containsOnlyOnce("<span class=\"tag draft\">草稿</span>");
    assertThat(shown.page("2021/statute/laodong-hetong-fa.html"))
        .containsOnlyOnce("<span class=\"tag draft\">草稿</span>");
    assertThat(shown.page("index.html"))
        .contains("<strong>预览</strong>", "共 <b>1</b> 个知识点、<b>2</b>");
  }

  @Test
  void retiredItemsAndThoseForSettersAreNeverShown() {
    SampleBank bank = SampleBank.in(folder);
    bank.write(item9(), secret(itemText()));
    bank.write(
        SampleBank.ITEM.replace("001", "007"),
        itemText().replace("type: 单选", "type: 单选\nstatus: 停用").replace("三个月以上", "机密"));
    Shown shown = new Shown(bank);

    assertThat(shown.status(item(9))).isEqualTo(404);
    assertThat(shown.status(item(7))).isEqualTo(404);
    shown.assertNowhere("机密", bank);
  }

  @Test
  void aFileBeingSavedIsBelievedAtTheSecondLook() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Shown shown = new Shown(bank);
    Path item = folder.resolve("content").resolve(SampleBank.ITEM);

    Files.write(item, new byte[0]);
    assertThat(shown.look()).as("emptied").isFalse();
    Files.writeString(item, itemText().replace("一个月", "三十天"));
    assertThat(shown.look()).as("written").isTrue();
    assertThat(shown.page(item(1))).contains("三十天");

    Files.write(item, "---\ntype: 单\n".getBytes(StandardCharsets.UTF_8));
    shown.look();
    assertThat(shown.page(item(1))).contains("还不能成页", "front-matter-unclosed");

    Files.write(item, new byte[0]);
    shown.look();
    assertThat(shown.look()).as("really empty").isTrue();
    assertThat(shown.page(item(1))).contains("文件是空的");

    Files.write(item, new byte[] {(byte) 0xd6, (byte) 0xd0, 0, (byte) 0xff});
    shown.look();
    assertThat(shown.status(item(1))).isEqualTo(200);

    Files.delete(item);
    shown.look();
    shown.look();
    assertThat(shown.status(item(1))).isEqualTo(404);
    assertThat(shown.page(item(1))).contains("没有这一页", "href=\"../../_problems\"");
  }

  @Test
  void ownTemplatesAreFollowedAndTheirMistakesShown() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Shown shown = new Shown(bank, Optional.of(folder.resolve("templates")));
    Path own = Files.createDirectories(folder.resolve("templates/page")).resolve("item.ftlh");

    Files.writeString(own, "自己的样子 ${view.item.id}");
    shown.look();
    assertThat(shown.page(item(1))).isEqualTo("自己的样子 probation-period-001");

    Files.writeString(own, "自己的样子 ${view.nothing}");
    shown.look();
    assertThat(shown.status(item(1))).isEqualTo(500);
    assertThat(shown.page(item(1))).contains("预览出了故障", "page/item.ftlh", "http-equiv=\"refresh\"");
    assertThat(shown.status(POINT)).isEqualTo(200);
  }

  @Test
  void theSearchIsMadeWhenItIsOpenedAndKnowsDrafts() {
    SampleBank bank = SampleBank.in(folder);
    Shown shown = new Shown(bank);
    String root = shown.page("2021/search/root.js");
    bank.item(2, "一年以上不满三年");
    shown.look();

    assertThat(shown.page("2021/search/root.js")).startsWith("Tiku.shard(").isNotEqualTo(root);
    assertThat(shown.status("2021/search/nothing.js")).isEqualTo(404);
  }

  @Test
  void pagesMayAskThisServerOnlyWhereItIsAPreview() {
    assertThat(new Shown(SampleBank.in(folder)).page("index.html"))
        .contains("; connect-src 'self'; base-uri 'none'", "/serve.", "data-preview");
  }
}
