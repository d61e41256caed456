package io.tiku.paper.word;

import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.PageFit;
import io.tiku.paper.word.WordFiles.Lines;
import io.tiku.template.Templates;

/** Papers and keys as .docx; the same paper gives the same bytes. */
public final class WordPapers {

  /** More room than this, in twips, would bring the text near the foot of the page. */
  private static final int MOST = 280;

  private final Edition edition;
  private final WordFiles files;

  public WordPapers(Edition edition, Templates templates) {
    this.edition = edition;
    this.files = new WordFiles(templates, false);
  }

  /** What candidates get, A4 upright, on as many pages as in PDF. */
  public byte[] a4(ExamPaper paper, PageFit fit) {
    return paper(paper, paper.furnishing().seal() ? WordSheet.A4 : WordSheet.A4_OPEN, fit);
  }

  /** What candidates get, A3 across in two columns, on as many pages as in PDF. */
  public byte[] a3(ExamPaper paper, PageFit fit) {
    return paper(paper, paper.furnishing().seal() ? WordSheet.A3 : WordSheet.A3_OPEN, fit);
  }

  /** 参考答案及评分标准, A4 upright, on as many pages as in PDF. */
  public byte[] key(ExamPaper paper, PageFit fit) {
    WordSheet sheet = fitting(WordSheet.PLAIN, fit);
    WordXml out = new WordXml();
    WordImages images = new WordImages(edition);
    new WordKey(edition, out, images, sheet.column(), paper.words()).write(paper);
    WordFiles.Frame frame = frame(paper, paper.words().say("keyFile", title(paper)));
    return files.of(frame, out, images, sheet, Lines.KEY);
  }

  private byte[] paper(ExamPaper paper, WordSheet usual, PageFit fit) {
    WordSheet sheet = fitting(usual, fit);
    WordXml out = new WordXml();
    WordImages images = new WordImages(edition);
    new WordPaper(out, images, sheet.column(), paper).write(paper);
    Lines lines = Lines.PAPER.closer(fit.tightness());
    return files.of(frame(paper, title(paper)), out, images, sheet, lines);
  }

  private static WordSheet fitting(WordSheet usual, PageFit fit) {
    int more = Math.round(usual.text() * fit.more());
    return usual.with(Math.max(-MOST, Math.min(MOST, more)));
  }

  private static WordFiles.Frame frame(ExamPaper paper, String title) {
    return new WordFiles.Frame(title, paper.code() + "　", paper.mark(), paper.words());
  }

  private static String title(ExamPaper paper) {
    return paper.words().title(paper);
  }
}
