package io.tiku.pack.sheet;

import io.tiku.edition.Edition;
import io.tiku.pack.PackMark;
import io.tiku.pack.Stage;
import io.tiku.paper.PrintFiles;
import io.tiku.template.Templates;
import java.util.SortedMap;
import java.util.TreeMap;

/** The printed documents of a pack besides its papers, each as PDF and Word. */
public final class StageSheets {

  private final Edition edition;
  private final PrintFiles files;

  public StageSheets(Edition edition, Templates templates) {
    this.edition = edition;
    this.files = new PrintFiles(edition, templates);
  }

  /**
   * Script, judges' forms, score sheets and what teams write on, with the usual mark: path → bytes.
   */
  public SortedMap<String, byte[]> files(Stage stage) {
    return files(stage, PackMark.of(stage.region(), stage.rehearsal()));
  }

  /** The same with another mark. */
  public SortedMap<String, byte[]> files(Stage stage, String mark) {
    SortedMap<String, byte[]> all = new TreeMap<>();
    all.putAll(files.of("stage/script", ScriptSheet.of(stage, mark)));
    all.putAll(files.of("stage/judges", JudgeSheets.of(stage, mark)));
    if (stage.segments().stream().anyMatch(round -> round.segment().written())) {
      all.putAll(files.of("stage/answers", AnswerPapers.of(stage, mark)));
    }
    all.putAll(files.of("stage/scores", ScoreSheets.of(stage, mark)));
    return all;
  }

  /** 封面与交接单 of a sealed pack, which is kept beside it: name → bytes. */
  public SortedMap<String, byte[]> cover(PackCover cover) {
    return files.of("cover", CoverSheet.of(cover, edition.info()));
  }
}
