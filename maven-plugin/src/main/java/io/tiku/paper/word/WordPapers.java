package io.tiku.paper.word;

import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper;
import io.tiku.template.Templates;

/** Papers and keys as .docx; the same paper gives the same bytes. */
public final class WordPapers {

  private final Edition edition;
  private final WordFiles files;

  public WordPapers(Edition edition, Templates templates) {
    this.edition = edition;
    this.files = new WordFiles(templates, false);
  }

  /** What candidates get, A4 upright. */
  public byte[] a4(ExamPaper paper) {
    return paper(paper, paper.furnishing().seal() ? WordSheet.A4 : WordSheet.A4_OPEN);
  }

  /** What candidates get, A3 across in two columns. */
  public byte[] a3(ExamPaper paper) {
    return paper(paper, paper.furnishing().seal() ? WordSheet.A3 : WordSheet.A3_OPEN);
  }

  /** 参考答案及评分标准, A4 upright. */
  public byte[] key(ExamPaper paper) {
    WordXml out = new WordXml();
    WordImages images = new WordImages(edition);
    new WordKey(edition, out, images, WordSheet.PLAIN.column()).write(paper);
    return files.of(frame(paper, title(paper) + "参考答案"), out, images, WordSheet.PLAIN);
  }

  private byte[] paper(ExamPaper paper, WordSheet sheet) {
    WordXml out = new WordXml();
    WordImages images = new WordImages(edition);
    new WordPaper(out, images, sheet.column(), paper.furnishing()).write(paper);
    return files.of(frame(paper, title(paper)), out, images, sheet);
  }

  private static WordFiles.Frame frame(ExamPaper paper, String title) {
    return new WordFiles.Frame(title, paper.code() + "　", paper.mark());
  }

  private static String title(ExamPaper paper) {
    return paper.title() + "（" + paper.label() + "）";
  }
}
