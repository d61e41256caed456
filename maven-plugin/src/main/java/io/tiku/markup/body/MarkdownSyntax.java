package io.tiku.markup.body;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;

/**
 * The Markdown understood here: CommonMark with tables, blanks, sub- and superscripts, without
 * HTML.
 */
final class MarkdownSyntax {

  private static final Parser WITH_TABLES = parser(List.of(TablesExtension.create()));
  private static final Parser WITHOUT_TABLES = parser(List.of());

  private MarkdownSyntax() {}

  /**
   * Parses text whose nesting {@link NestingCheck} has found harmless. Looking for tables takes a
   * quarter of the time, so it is done only where there may be one.
   */
  static Document parse(String markdown) {
    return (markdown.indexOf('|') < 0 ? WITHOUT_TABLES : WITH_TABLES).parse(markdown);
  }

  private static Parser parser(List<Extension> extensions) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, extensions)
            .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
            .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
            .set(Parser.HTML_BLOCK_PARSER, false)
            .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
            .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
    return Parser.builder(options)
        .customDelimiterProcessor(ChineseEmphasis.withStars())
        .customDelimiterProcessor(ChineseEmphasis.withLines())
        .customInlineParserExtensionFactory(BlankSyntax.FACTORY)
        .customInlineParserExtensionFactory(ScriptSyntax.FACTORY)
        .customInlineParserExtensionFactory(FormulaSyntax.FACTORY)
        .customInlineParserExtensionFactory(TagSyntax.FACTORY)
        .build();
  }
}
