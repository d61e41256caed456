package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What is written for Word is valid by the schemas of ECMA-376, so that no program repairs it. */
class WordSchemaTest {

  /** A reader takes this choice, which is a later addition; the schemas know of neither. */
  private static final String LATER =
      "</?mc:(AlternateContent|Choice)[^>]*>|(?s:<wps:wsp>.*?</wps:wsp>)";

  @ParameterizedTest
  @ValueSource(strings = {"provincial-100", "regional-written", "daily"})
  void papersAndKeysAreValid(String blueprint) throws Exception {
    Path form = MadePaper.ofBank(blueprint);
    for (String file : List.of("paper.docx", "paper-a3.docx", "key.docx")) {
      assertThat(faults(Files.readAllBytes(form.resolve(file)))).as(file).isEmpty();
    }
  }

  @Test
  void aFaultWouldBeFound() throws Exception {
    String wrong =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:pPr><w:jc w:val=\"left\"/><w:pStyle w:val=\"Stem\"/></w:pPr></w:p>"
            + "</w:body></w:document>";
    List<String> faults = new ArrayList<>();
    validate(DocumentDocument.Factory.parse(wrong), faults);
    assertThat(faults).hasSize(1);
  }

  private static List<String> faults(byte[] docx) throws IOException, XmlException {
    List<String> faults = new ArrayList<>();
    int known = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        String name = entry.getName();
        if (name.matches("word/[a-z0-9]+\\.xml")) {
          String text = new String(bytes, StandardCharsets.UTF_8).replaceAll(LATER, "");
          validate(parse(name, text), faults);
          known++;
        }
      }
    }
    assertThat(known).isGreaterThanOrEqualTo(6);
    return faults;
  }

  private static XmlObject parse(String name, String text) throws XmlException {
    String kind = name.replaceAll("word/|\\d*\\.xml", "");
    return switch (kind) {
      case "document" -> DocumentDocument.Factory.parse(text);
      case "styles" -> StylesDocument.Factory.parse(text);
      case "numbering" -> NumberingDocument.Factory.parse(text);
      case "settings" -> SettingsDocument.Factory.parse(text);
      case "header" -> HdrDocument.Factory.parse(text);
      case "footer" -> FtrDocument.Factory.parse(text);
      default -> throw new IllegalArgumentException("no schema for " + name);
    };
  }

  private static void validate(XmlObject part, List<String> faults) {
    Collection<XmlError> found = new ArrayList<>();
    XmlOptions options = new XmlOptions();
    options.setErrorListener(found);
    if (!part.validate(options)) {
      found.forEach(fault -> faults.add(fault.getMessage()));
    }
  }
}
