package io.tiku.paper.pdf;

/** The faces a paper is set in. */
enum Face {
  /** 宋体, for text. */
  SONG("font/ExamSong-Regular.ttf"),
  /** 黑体, for headings and emphasis. */
  HEI("font/ExamHei-Bold.ttf");

  private final String asset;

  Face(String asset) {
    this.asset = asset;
  }

  String asset() {
    return asset;
  }
}
