package io.tiku.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.tiku.paper.pdf.PdfPapers;
import io.tiku.template.Templates;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageFitTest {

  @Test
  void aLastPageThatIsNearlyFullOrNearlyEmptyBecomesHalfFull() {
    assertThat(new PageFit(1, 4, 0.9f).more()).isCloseTo(0.1f, within(0.001f));
    assertThat(new PageFit(1, 4, 0.1f).more()).isCloseTo(-0.1f, within(0.001f));
  }

  /** Word asks how a paper fills its pages before PDF prints them. */
  @Test
  void aPaperIsLaidOutOnceForWordAndPdf() {
    PdfPapers pdf = new PdfPapers(PrintSample.edition(), new Templates(Optional.empty()));
    ExamPaper paper = PaperMarkTest.paper("");
    // What Java links at the first call is not counted.
    pdf.fitOfA4(paper);
    pdf.fitOfA4(paper);
    pdf.fitOfKey(paper);
    long laidOut = allocated(() -> pdf.fitOfA4(paper));
    assertThat(allocated(() -> pdf.fitOfA4(paper))).isLessThan(laidOut / 10);
  }

  @Test
  void whatWasLaidOutLastIsNotTakenForAnother() {
    Templates templates = new Templates(Optional.empty());
    PdfPapers pdf = new PdfPapers(PrintSample.edition(), templates);
    ExamPaper one = PaperMarkTest.paper("");
    ExamPaper other = PaperMarkTest.paper("内部资料");
    for (ExamPaper paper : new ExamPaper[] {one, other, one}) {
      PdfPapers fresh = new PdfPapers(PrintSample.edition(), templates);
      assertThat(pdf.fitOfA4(paper)).isEqualTo(fresh.fitOfA4(paper));
      assertThat(pdf.fitOfKey(paper)).isEqualTo(fresh.fitOfKey(paper));
      assertThat(pdf.fitOfA3(paper)).isEqualTo(fresh.fitOfA3(paper));
      assertThat(pdf.a4(paper)).isEqualTo(fresh.a4(paper));
      assertThat(pdf.key(paper)).isEqualTo(fresh.key(paper));
      assertThat(pdf.a3(paper)).isEqualTo(fresh.a3(paper));
    }
  }

  /** Bytes of this thread. */
  private static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    work.run();
    return threads.getThreadAllocatedBytes(thread) - before;
  }

  @Test
  void otherPagesStayAsTheyAre() {
    assertThat(new PageFit(1, 4, 0.6f).more()).isZero();
  }
}
