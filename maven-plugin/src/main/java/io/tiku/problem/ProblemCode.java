package io.tiku.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue: every problem that can be reported, in the order in which it is listed. What is
 * said of each stands in a table for its subject.
 */
public enum ProblemCode {
  FILE_ENCODING(FileProblems.FILE_ENCODING),
  FILE_BINARY(FileProblems.FILE_BINARY),
  FILE_TOO_LARGE(FileProblems.FILE_TOO_LARGE),
  MERGE_CONFLICT(FileProblems.MERGE_CONFLICT),
  FILE_EMPTY(FileProblems.FILE_EMPTY),
  FILE_UNREADABLE(FileProblems.FILE_UNREADABLE),
  FILE_LFS(FileProblems.FILE_LFS),
  FILE_NAME(FileProblems.FILE_NAME),
  FILE_NAME_COLLISION(FileProblems.FILE_NAME_COLLISION),
  FILE_SYMLINK(FileProblems.FILE_SYMLINK),
  FILE_UNEXPECTED(FileProblems.FILE_UNEXPECTED),
  TEXT_CONTROL(TextProblems.TEXT_CONTROL),
  TEXT_ODD_SPACE(TextProblems.TEXT_ODD_SPACE),
  TEXT_FULL_WIDTH(TextProblems.TEXT_FULL_WIDTH),
  TEXT_LOOKALIKE(TextProblems.TEXT_LOOKALIKE),
  TEXT_PRIVATE(TextProblems.TEXT_PRIVATE),
  TEXT_NOT_NFC(TextProblems.TEXT_NOT_NFC),
  TEXT_UNFINISHED(TextProblems.TEXT_UNFINISHED),
  TEXT_PERSONAL(TextProblems.TEXT_PERSONAL),
  TEXT_UNPRINTABLE(TextProblems.TEXT_UNPRINTABLE),
  FRONT_MATTER_MISSING(KeyProblems.FRONT_MATTER_MISSING),
  FRONT_MATTER_UNCLOSED(KeyProblems.FRONT_MATTER_UNCLOSED),
  FRONT_MATTER_SYNTAX(KeyProblems.FRONT_MATTER_SYNTAX),
  YAML_COMMENT(KeyProblems.YAML_COMMENT),
  KEY_UNKNOWN(KeyProblems.KEY_UNKNOWN),
  KEY_MISSING(KeyProblems.KEY_MISSING),
  KEY_DUPLICATE(KeyProblems.KEY_DUPLICATE),
  VALUE_TYPE(KeyProblems.VALUE_TYPE),
  VALUE_UNKNOWN(KeyProblems.VALUE_UNKNOWN),
  BLUEPRINT_NUMBER(PlanProblems.BLUEPRINT_NUMBER),
  BLUEPRINT_TOPIC(PlanProblems.BLUEPRINT_TOPIC),
  BLUEPRINT_TOTAL(PlanProblems.BLUEPRINT_TOTAL),
  BLUEPRINT_QUOTA(PlanProblems.BLUEPRINT_QUOTA),
  BLUEPRINT_ANSWERS(PlanProblems.BLUEPRINT_ANSWERS),
  BLUEPRINT_NOTES(PlanProblems.BLUEPRINT_NOTES),
  REGION_HOST(PlanProblems.REGION_HOST),
  REGION_UNIT(PlanProblems.REGION_UNIT),
  REGION_SIZE(PlanProblems.REGION_SIZE),
  PACK_SEGMENT_KEY(PlanProblems.PACK_SEGMENT_KEY),
  PACK_SEGMENT_TYPE(PlanProblems.PACK_SEGMENT_TYPE),
  PACK_SEGMENT_COUNT(PlanProblems.PACK_SEGMENT_COUNT),
  PACK_SEGMENT_OPEN(PlanProblems.PACK_SEGMENT_OPEN),
  PACK_SEGMENT_HEARD(PlanProblems.PACK_SEGMENT_HEARD),
  PACK_PARTIES(PlanProblems.PACK_PARTIES),
  SETTERS_USE(PlanProblems.SETTERS_USE),
  SETTERS_FILE(PlanProblems.SETTERS_FILE),
  DRAW_ENCODING(DrawProblems.DRAW_ENCODING),
  DRAW_CSV(DrawProblems.DRAW_CSV),
  DRAW_ENTRY(DrawProblems.DRAW_ENTRY),
  DRAW_DUPLICATE(DrawProblems.DRAW_DUPLICATE),
  DRAW_NUMBER(DrawProblems.DRAW_NUMBER),
  DRAW_KEY(DrawProblems.DRAW_KEY),
  DRAW_PUBLIC(DrawProblems.DRAW_PUBLIC),
  VALUE_DATE(KeyProblems.VALUE_DATE),
  CONTENT_MISSING(BankProblems.CONTENT_MISSING),
  CONTENT_EMPTY(BankProblems.CONTENT_EMPTY),
  BANK_WITHOUT_ITEMS(BankProblems.BANK_WITHOUT_ITEMS),
  EDITION_MISSING(BankProblems.EDITION_MISSING),
  EDITION_FORMAT(BankProblems.EDITION_FORMAT),
  ID_TWICE_ON_MERGE(BankProblems.ID_TWICE_ON_MERGE),
  TOPIC_INDEX_MISSING(BankProblems.TOPIC_INDEX_MISSING),
  TOPIC_DUPLICATE(BankProblems.TOPIC_DUPLICATE),
  TOPIC_TOO_DEEP(BankProblems.TOPIC_TOO_DEEP),
  ITEM_OUTSIDE_POINT(BankProblems.ITEM_OUTSIDE_POINT),
  MARKUP_HTML(MarkdownProblems.MARKUP_HTML),
  MARKUP_NESTING(MarkdownProblems.MARKUP_NESTING),
  MARKUP_UNSUPPORTED(MarkdownProblems.MARKUP_UNSUPPORTED),
  MARKUP_LEFT(MarkdownProblems.MARKUP_LEFT),
  EMPHASIS_UNCLEAR(MarkdownProblems.EMPHASIS_UNCLEAR),
  TABLE_BROKEN(MarkdownProblems.TABLE_BROKEN),
  TABLE_CELLS(MarkdownProblems.TABLE_CELLS),
  LIST_NUMBERS(MarkdownProblems.LIST_NUMBERS),
  TEXT_INDENT(MarkdownProblems.TEXT_INDENT),
  SECTION_SYNTAX(MarkdownProblems.SECTION_SYNTAX),
  SECTION_UNKNOWN(MarkdownProblems.SECTION_UNKNOWN),
  SECTION_DUPLICATE(MarkdownProblems.SECTION_DUPLICATE),
  LINK_BROKEN(MarkdownProblems.LINK_BROKEN),
  LINK_SCHEME(MarkdownProblems.LINK_SCHEME),
  IMAGE_BROKEN(MarkdownProblems.IMAGE_BROKEN),
  IMAGE_UNUSED(MarkdownProblems.IMAGE_UNUSED),
  IMAGE_TYPE(MarkdownProblems.IMAGE_TYPE),
  IMAGE_DAMAGED(MarkdownProblems.IMAGE_DAMAGED),
  IMAGE_DRAWING(MarkdownProblems.IMAGE_DRAWING),
  IMAGE_ALT(MarkdownProblems.IMAGE_ALT),
  ITEM_STEM_MISSING(QuestionProblems.ITEM_STEM_MISSING),
  ITEM_OPTIONS_MISSING(QuestionProblems.ITEM_OPTIONS_MISSING),
  ITEM_OPTIONS_FEW(QuestionProblems.ITEM_OPTIONS_FEW),
  ITEM_OPTION_EMPTY(QuestionProblems.ITEM_OPTION_EMPTY),
  ITEM_OPTION_MARK(QuestionProblems.ITEM_OPTION_MARK),
  OPTION_LINE(QuestionProblems.OPTION_LINE),
  OPTION_LETTER(QuestionProblems.OPTION_LETTER),
  OPTIONS_ALL_RIGHT(QuestionProblems.OPTIONS_ALL_RIGHT),
  ITEM_KEY_COUNT(QuestionProblems.ITEM_KEY_COUNT),
  ITEM_TYPE_MISMATCH(QuestionProblems.ITEM_TYPE_MISMATCH),
  JUDGEMENT_OPTIONS(QuestionProblems.JUDGEMENT_OPTIONS),
  LINES_MISSING(QuestionProblems.LINES_MISSING),
  LINES_COUNT(QuestionProblems.LINES_COUNT),
  LINES_DUPLICATE(QuestionProblems.LINES_DUPLICATE),
  MATCHING_PAIR(QuestionProblems.MATCHING_PAIR),
  ORDERING_NUMBERS(QuestionProblems.ORDERING_NUMBERS),
  SHUFFLE_FIXED(QuestionProblems.SHUFFLE_FIXED),
  BLANK_EMPTY(QuestionProblems.BLANK_EMPTY),
  BLANK_SYNTAX(QuestionProblems.BLANK_SYNTAX),
  BLANK_DOUBTFUL(QuestionProblems.BLANK_DOUBTFUL),
  BLANK_NUMBER(QuestionProblems.BLANK_NUMBER),
  ANSWER_MISSING(QuestionProblems.ANSWER_MISSING),
  MARKS_MISSING(QuestionProblems.MARKS_MISSING),
  MARKS_DOUBTFUL(QuestionProblems.MARKS_DOUBTFUL),
  MARKS_PARTIAL(QuestionProblems.MARKS_PARTIAL),
  MARKS_SUM(QuestionProblems.MARKS_SUM),
  OPTIONS_DUPLICATE(StyleProblems.OPTIONS_DUPLICATE),
  OPTIONS_EQUAL(StyleProblems.OPTIONS_EQUAL),
  OPTIONS_UNSORTED(StyleProblems.OPTIONS_UNSORTED),
  OPTION_ALL_ABOVE(StyleProblems.OPTION_ALL_ABOVE),
  RATIONALE_MISSING(StyleProblems.RATIONALE_MISSING),
  RATIONALE_LETTER(StyleProblems.RATIONALE_LETTER),
  RATIONALE_POSITION(StyleProblems.RATIONALE_POSITION),
  STEM_BRACKET(StyleProblems.STEM_BRACKET),
  STEM_NUMBER(StyleProblems.STEM_NUMBER),
  STEM_NEGATIVE(StyleProblems.STEM_NEGATIVE),
  KEY_LONGEST(StyleProblems.KEY_LONGEST),
  KEY_POSITIONS(StyleProblems.KEY_POSITIONS),
  BASIS_MISSING(BasisProblems.BASIS_MISSING),
  BASIS_PLACE(BasisProblems.BASIS_PLACE),
  CITATION_SYNTAX(BasisProblems.CITATION_SYNTAX),
  CITATION_UNKNOWN(BasisProblems.CITATION_UNKNOWN),
  CITATION_ARTICLE(BasisProblems.CITATION_ARTICLE),
  CITATION_NOT_IN_FORCE(BasisProblems.CITATION_NOT_IN_FORCE),
  REVIEW_DUE(BasisProblems.REVIEW_DUE),
  POINT_REVIEW_DUE(BasisProblems.POINT_REVIEW_DUE),
  REVIEWED_MISSING(BasisProblems.REVIEWED_MISSING),
  REVIEWED_DATE(BasisProblems.REVIEWED_DATE),
  ID_DUPLICATE(BankProblems.ID_DUPLICATE),
  ITEM_DUPLICATE(BankProblems.ITEM_DUPLICATE),
  ITEM_SIMILAR(BankProblems.ITEM_SIMILAR),
  ENEMY_UNKNOWN(BankProblems.ENEMY_UNKNOWN),
  ENEMY_SELF(BankProblems.ENEMY_SELF),
  ENEMY_ONE_SIDED(BankProblems.ENEMY_ONE_SIDED),
  POINT_WITHOUT_ITEMS(BankProblems.POINT_WITHOUT_ITEMS),
  STATUTE_DUPLICATE(BasisProblems.STATUTE_DUPLICATE),
  STATUTE_STATUS(BasisProblems.STATUTE_STATUS),
  STATUTE_DATES(BasisProblems.STATUTE_DATES),
  STATUTE_UNVERIFIED(BasisProblems.STATUTE_UNVERIFIED),
  GUIDE_DUPLICATE_HEADING(BankProblems.GUIDE_DUPLICATE_HEADING),
  ACCEPT_UNKNOWN(KeyProblems.ACCEPT_UNKNOWN),
  ACCEPT_REASON(KeyProblems.ACCEPT_REASON),
  ACCEPT_UNUSED(KeyProblems.ACCEPT_UNUSED),
  RELAX_WHERE(KeyProblems.RELAX_WHERE),
  VARS_SYNTAX(VarsProblems.VARS_SYNTAX),
  VARS_UNKNOWN(VarsProblems.VARS_UNKNOWN),
  VARS_PLACE(VarsProblems.VARS_PLACE),
  VARS_READING(VarsProblems.VARS_READING),
  VARS_UNUSED(VarsProblems.VARS_UNUSED),
  VARS_FORMULA(VarsProblems.VARS_FORMULA),
  VARS_OPTIONS(VarsProblems.VARS_OPTIONS),
  VARS_REQUIRE(VarsProblems.VARS_REQUIRE),
  VARS_ENSURE(VarsProblems.VARS_ENSURE),
  VARS_DECIMALS(VarsProblems.VARS_DECIMALS),
  VARS_JUDGEMENT(VarsProblems.VARS_JUDGEMENT);

  private final String id;
  private final Severity severity;
  private final String message;
  private final String remedy;
  private final String reason;

  ProblemCode(ProblemText text) {
    this.id = text.id();
    this.severity = text.severity();
    this.message = text.message();
    this.remedy = text.remedy();
    this.reason = text.reason();
  }

  /** The stable code, such as {@code item-key-count}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** The message with … for the values of an occurrence. */
  public String messageOutline() {
    return outline(message);
  }

  /** The remedy with … for the values of an occurrence. */
  public String remedyOutline() {
    return remedy.startsWith("{") ? "照提示里说的改。" : outline(remedy);
  }

  /** Why it matters, one Chinese sentence. */
  public String reason() {
    return reason;
  }

  /** The code with this id. */
  public static Optional<ProblemCode> ofId(String id) {
    return Stream.of(values()).filter(code -> code.id.equals(id)).findFirst();
  }

  /** An occurrence of this problem. */
  public Problem problem(SourcePosition at, List<SourcePosition> related, Object... arguments) {
    return new Problem(this, at, fill(message, arguments), fill(remedy, arguments), related, false);
  }

  private static String outline(String pattern) {
    return fill(pattern, "…", "…", "…", "…", "…", "…");
  }

  private static String fill(String pattern, Object... arguments) {
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      out.append(pattern, from, open)
          .append(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
      from = close + 1;
    }
    return out.append(pattern, from, pattern.length()).toString();
  }
}
