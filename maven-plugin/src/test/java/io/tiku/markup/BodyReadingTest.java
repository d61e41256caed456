package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Block;
import io.tiku.content.Block.Alignment;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Markdown becomes. */
class BodyReadingTest {

  @Test
  void joinsLinesWithoutASpaceBetweenChineseCharacters() {
    assertThat(inlines("试用期\n包含在，\n合同期限内 one\ntwo，\n**三**\n四\n5"))
        .containsExactly(
            text("试用期包含在，合同期限内 one two，"), new Inline.Strong(List.of(text("三"))), text("四 5"));
  }

  @Test
  void emphasisesBetweenChinesePunctuation() {
    assertThat(inlines("按**《劳动法》**办，说*“可以”*的"))
        .containsExactly(
            text("按"),
            new Inline.Strong(List.of(text("《劳动法》"))),
            text("办，说"),
            new Inline.Emphasis(List.of(text("“可以”"))),
            text("的"));
  }

  @Test
  void keepsCharactersThatOnlyLookLikeMarkup() {
    assertThat(inlines("国发[2018]39号 3 < 5 &amp; \\*星\\* a_b_c [甲][乙] &#x4E00;"))
        .containsExactly(text("国发[2018]39号 3 < 5 & *星* a_b_c [甲][乙] 一"));
  }

  @Test
  void readsCodeBreaksAndLinks() {
    assertThat(inlines("写 `- [x]`  \n见 [甲](../../../../guide/a.md#x) <https://x.org/?a=1&b>"))
        .containsExactly(
            text("写 "),
            new Inline.Code("- [x]"),
            new Inline.LineBreak(),
            text("见 "),
            new Inline.Link("guide/a.md#x", List.of(text("甲"))),
            text(" "),
            new Inline.Link("https://x.org/?a=1&b", List.of(text("https://x.org/?a=1&b"))));
  }

  @Test
  void readsListsQuotesTablesImagesAndCode() {
    assertThat(
            body(
                """
                3. 三
                   - 内
                4. 四

                > 引文

                | 左 | 中 | 右 | 无 |
                |:---|:--:|---:|----|
                | 甲 | `a|b` | 丙 |
                | 1 | 2 | 3 | 4 | 5 |

                ![流程](flow.png "办理流程")

                ```yaml
                a: <b>

                c: 1
                ```
                """))
        .isEqualTo(
            new Body(
                List.of(
                    new Block.Listing(
                        true,
                        3,
                        List.of(
                            List.of(
                                paragraph("三"),
                                new Block.Listing(false, 1, List.of(List.of(paragraph("内"))))),
                            List.of(paragraph("四")))),
                    new Block.Quote(List.of(paragraph("引文"))),
                    new Block.Table(
                        List.of(Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT, Alignment.NONE),
                        List.of(cell("左"), cell("中"), cell("右"), cell("无")),
                        List.of(
                            List.of(
                                cell("甲"), List.of(new Inline.Code("a|b")), cell("丙"), List.of()),
                            List.of(cell("1"), cell("2"), cell("3"), cell("4")))),
                    new Block.Image("syllabus/labor/contract/probation/flow.png", "流程", "办理流程"),
                    new Block.Code("yaml", "a: <b>\n\nc: 1"))));
  }

  @Test
  void refusesLinksThatLeadNowhereOrElsewhere() {
    assertThat(faults("[a](javascript:alert(1))"))
        .containsExactly(
            "14:1 link-scheme 不能链接到「javascript:alert(1)」。 → 只用相对路径、#小标题、http(s) 或 mailto 链接。");
    assertThat(codes("[a](JaVaScRiPt&#58;alert)")).containsExactly("14:1 link-scheme");
    assertThat(codes("[a](data:text/html,x)")).containsExactly("14:1 link-scheme");
    assertThat(codes("[a](//x.org/)")).containsExactly("14:1 link-scheme");
    assertThat(codes("<file:///etc/passwd>")).containsExactly("14:1 link-scheme");
    assertThat(faults("[a](../../../../guide/b.md)"))
        .containsExactly(
            "14:1 link-broken 链接「../../../../guide/b.md」指向的文件不存在。 → 是不是「../../../../guide/a.md」？");
    assertThat(faults("[a](a.md)"))
        .containsExactly("14:1 link-broken 链接「a.md」指向的文件不存在。 → 是不是「../../../../guide/a.md」？");
    assertThat(faults("[a](../probation)"))
        .containsExactly("14:1 link-broken 链接「../probation」指向的文件不存在。 → 写成「../probation/index.md」。");
    assertThat(codes("[a](../../../../../etc/passwd)")).containsExactly("14:1 link-broken");
    assertThat(codes("[a](/guide/a.md)")).containsExactly("14:1 link-broken");
    assertThat(codes("[a](flow.png)")).containsExactly("14:1 link-broken");
    assertThat(codes("[a](#b) [c](mailto:a@b.cn) [d](HTTPS://x.org)")).isEmpty();
  }

  private static final String START =
      Bank.HEADER.formatted("判断") + "题干。（　　）\n\n- [x] 正确\n- [ ] 错误\n\n## 解析\n\n句。\n\n";

  private static Body body(String rationale) {
    Body body = Bank.item(START + rationale).questions().get(0).rationale();
    return new Body(body.blocks().subList(1, body.blocks().size()));
  }

  private static List<Inline> inlines(String rationale) {
    return ((Block.Paragraph) body(rationale).blocks().get(0)).children();
  }

  private static List<String> faults(String rationale) {
    return Bank.faults(START + rationale);
  }

  private static List<String> codes(String rationale) {
    return Bank.codes(START + rationale);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(cell(text));
  }

  private static List<Inline> cell(String text) {
    return List.of(text(text));
  }

  private static Inline text(String text) {
    return new Inline.Text(text);
  }
}
