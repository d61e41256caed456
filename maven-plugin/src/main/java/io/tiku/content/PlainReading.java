package io.tiku.content;

/** What a body's words have in the places that hold no words. */
public interface PlainReading {

  /** The text itself: what the reader of a line would see. */
  PlainReading SEEN =
      new PlainReading() {
        @Override
        public String image(Block.Image image) {
          return image.caption().isEmpty() ? image.alt() : image.caption();
        }

        @Override
        public String code(String code) {
          return code;
        }

        @Override
        public String blank(Inline.Blank blank) {
          return "____";
        }
      };

  /** For a picture, which is a line of its own. */
  String image(Block.Image image);

  /** For code, in a line or as lines of its own. */
  String code(String code);

  /** For a place to fill in. */
  String blank(Inline.Blank blank);
}
