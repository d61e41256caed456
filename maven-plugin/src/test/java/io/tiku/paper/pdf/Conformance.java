package io.tiku.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file. */
public final class Conformance {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** What keeps a file from being PDF/A-2a and PDF/UA-1. */
  public static List<String> failures(byte[] pdf) throws IOException, VeraPDFException {
    List<String> failures = new ArrayList<>(failures(pdf, PDFAFlavour.PDFA_2_A));
    failures.addAll(failures(pdf, PDFAFlavour.PDFUA_1));
    return failures;
  }

  /** What keeps a file from conforming. */
  public static List<String> failures(byte[] pdf, PDFAFlavour flavour)
      throws IOException, VeraPDFException {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> failed =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
              .distinct()
              .toList();
      assertThat(result.isCompliant()).isEqualTo(failed.isEmpty());
      return failed;
    }
  }
}
