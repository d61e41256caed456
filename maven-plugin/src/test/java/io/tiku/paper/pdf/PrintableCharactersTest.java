package io.tiku.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.paper.PrintableCharacters;
import io.tiku.paper.pdf.TextSetter.Span;
import io.tiku.template.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to be printable is printed, of every character there is. */
class PrintableCharactersTest {

  private static final int LAST_HAN = 0x323AF;

  @Test
  void theQuickLookSaysWhatSettingDoes() {
    assertThat(differences(new Templates(Optional.empty()))).isEmpty();
  }

  @Test
  void fontsOfTheUsersOwnCount(@TempDir Path folder) throws IOException {
    Templates usual = new Templates(Optional.empty());
    for (Face face : Face.values()) {
      TTFSubsetter subsetter =
          new TTFSubsetter(
              new TTFParser().parse(new RandomAccessReadBuffer(usual.asset(face.asset()))));
      "甲乙2²€ ".codePoints().forEach(subsetter::add);
      ByteArrayOutputStream small = new ByteArrayOutputStream();
      subsetter.writeToStream(small);
      Path file = folder.resolve(face.asset());
      Files.createDirectories(file.getParent());
      Files.write(file, small.toByteArray());
    }
    Templates own = new Templates(Optional.of(folder));
    PrintableCharacters printable = PrintableCharacters.of(own);
    assertThat("甲乙2²₂€".codePoints()).allMatch(printable::has);
    assertThat("丙3₃".codePoints()).noneMatch(printable::has);
    assertThat(differences(own)).isEmpty();
  }

  private static List<String> differences(Templates templates) {
    PrintableCharacters printable = PrintableCharacters.of(templates);
    TextSetter setter = new TextSetter(PrintFonts.of(templates));
    List<String> different = new ArrayList<>();
    for (int c = ' '; c <= LAST_HAN; c++) {
      int type = Character.getType(c);
      boolean written =
          type != Character.CONTROL
              && type != Character.FORMAT
              && type != Character.SURROGATE
              && !Character.isSpaceChar(c)
              && !(c >= 0xFE00 && c <= 0xFE0F);
      if (written && printable.has(c) != isSet(setter, c)) {
        different.add(String.format("%x", c));
      }
    }
    return different;
  }

  private static boolean isSet(TextSetter setter, int character) {
    try {
      setter.set(List.of(new Span(Face.SONG, Character.toString(character))), 10, 16, 100);
      return true;
    } catch (UncoveredCharacter uncovered) {
      return false;
    }
  }
}
