package io.tiku.pipeline;

/** Tells whoever waits how far a build is. */
public interface Progress {

  /** A step is finished, or a sentence the user should read. */
  void step(String sentence);

  /**
   * A long step begins.
   *
   * @param what its name
   * @param total how many {@link Bar#advance} steps it has
   */
  Bar bar(String what, int total);

  /** How far a long step is. May be advanced by several threads. */
  interface Bar extends AutoCloseable {
    void advance(int steps);

    @Override
    void close();
  }

  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void step(String sentence) {}

        @Override
        public Bar bar(String what, int total) {
          return new Bar() {
            @Override
            public void advance(int steps) {}

            @Override
            public void close() {}
          };
        }
      };
}
