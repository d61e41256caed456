package io.tiku.markup;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The Markdown understood here: CommonMark with tables and blanks, without HTML. */
final class MarkdownSyntax {

  private static final Parser PARSER =
      Parser.builder(options())
          .customDelimiterProcessor(new ChineseEmphasis())
          .customInlineParserExtensionFactory(new BlankSyntax.Factory())
          .customInlineParserExtensionFactory(new TagSyntax.Factory())
          .build();

  private MarkdownSyntax() {}

  /** Parses text whose nesting {@link NestingCheck} has found harmless. */
  static Document parse(String markdown) {
    return PARSER.parse(markdown);
  }

  private static DataHolder options() {
    return new MutableDataSet()
        .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
        .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
        .set(Parser.HTML_BLOCK_PARSER, false)
        .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
        .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
        .set(TablesExtension.WITH_CAPTION, false)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
        .toImmutable();
  }
}
