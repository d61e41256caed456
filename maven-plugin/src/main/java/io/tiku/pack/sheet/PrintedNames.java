package io.tiku.pack.sheet;

import io.tiku.pack.sheet.PackCover.PackedFile;
import io.tiku.paper.pdf.PdfDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the files of a pack that are printed are called: papers first, then what is needed on the
 * stage, then reports. Word and HTML files are the same to be edited or looked at.
 */
public final class PrintedNames {

  private static final String PAPERS = "papers/";

  private static final Map<String, String> OF_PAPERS =
      Map.of(
          "paper.pdf", "试卷（A4）",
          "paper-a3.pdf", "试卷（A3）",
          "sheet.pdf", "答题卡",
          "key.pdf", "参考答案及评分标准",
          "key-quick.pdf", "答案速查");

  private static final Map<String, String> OTHERS =
      Map.of(
          "stage/script.pdf", "主持人手册",
          "stage/judges.pdf", "裁判用表",
          "stage/scores.pdf", "计分表",
          "stage/answers.pdf", "答题纸",
          "audit/report.pdf", "审核报告",
          "audit/revisions.pdf", "修改对照表");

  private PrintedNames() {}

  /**
   * The files that are printed, with their pages.
   *
   * @param files of the pack by path
   * @param papers what the written papers are called, such as 正卷, in the order of their folders
   */
  public static List<PackedFile> of(SortedMap<String, byte[]> files, List<String> papers) {
    List<String> forms =
        files.keySet().stream()
            .filter(path -> path.startsWith(PAPERS))
            .map(path -> path.split("/", 3)[1])
            .distinct()
            .toList();
    List<PackedFile> printed = new ArrayList<>();
    for (String folder : List.of(PAPERS, "stage/", "audit/")) {
      files.forEach(
          (path, bytes) -> {
            if (path.startsWith(folder) && path.endsWith(".pdf")) {
              String name = name(path, forms, papers);
              printed.add(new PackedFile(name, path, PdfDocuments.pages(bytes)));
            }
          });
    }
    return printed;
  }

  private static String name(String path, List<String> forms, List<String> papers) {
    String[] steps = path.split("/", 3);
    if (path.startsWith(PAPERS)) {
      int form = forms.indexOf(steps[1]);
      String paper = form < papers.size() ? papers.get(form) : steps[1] + "卷";
      return paper + "　" + OF_PAPERS.getOrDefault(steps[2], steps[2]);
    }
    return steps.length == 3 ? "双向细目表" : OTHERS.getOrDefault(path, path);
  }
}
