package io.tiku.markup.draw;

import io.tiku.content.DrawPlan.PublicValue;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.YamlMapping;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a draw says of its public value. */
final class PublicValueReader {

  private static final Key<String> SOURCE =
      Key.text("source", "公开的数从哪里来", "双色球第2021096期开奖号码").required();
  private static final Key<LocalDate> DATE = Key.date("date", "哪一天公布", "2021-08-22").required();
  private static final Key<String> FORM = Key.text("form", "怎样写", "按开奖公告的次序，各两位，中间一个空格").required();
  private static final Key<String> EXAMPLE =
      Key.text("example", "写出来的样子；实际的数要一位一位与它相合", "\"01 05 12 19 23 30 07\"").required();
  private static final Key<String> PATTERN = Key.text("pattern", "样子不固定时的正则表达式", "\"[0-9. /]+\"");
  private static final Key<String> FALLBACK =
      Key.text("fallback", "到时没有公布怎么办", "停止开奖的，改用其后第一期的号码").required();

  static final Key<YamlMapping> PUBLIC =
      Key.mapping(
              "public",
              "抽签用的公开的数",
              "\n  source: 双色球第2021096期开奖号码\n  date: 2021-08-22\n  …",
              KeySet.of("公开的数", SOURCE, DATE, FORM, EXAMPLE, PATTERN, FALLBACK))
          .required();

  private final Problems problems;

  PublicValueReader(Problems problems) {
    this.problems = problems;
  }

  Optional<PublicValue> value(YamlMapping values) {
    Optional<YamlMapping> written = values.get(PUBLIC);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping inner = written.get();
    Optional<LocalDate> date = inner.get(DATE);
    String source = inner.get(SOURCE).orElse("");
    String form = inner.get(FORM).orElse("");
    String shape = inner.get(EXAMPLE).orElse("");
    String pattern = inner.get(PATTERN).orElse("");
    String fallback = inner.get(FALLBACK).orElse("");
    if (date.isEmpty()) {
      return Optional.empty();
    }
    PublicValue value = new PublicValue(source, date.get(), form, shape, pattern, fallback);
    checkForm(inner, value);
    return Optional.of(value);
  }

  private void checkForm(YamlMapping inner, PublicValue value) {
    try {
      Pattern.compile(value.pattern());
    } catch (PatternSyntaxException e) {
      problems.add(ProblemCode.DRAW_PUBLIC, inner.at(PATTERN), "pattern 不是正则表达式");
      return;
    }
    if (!value.example().isEmpty() && !value.fits(value.example())) {
      problems.add(ProblemCode.DRAW_PUBLIC, inner.at(EXAMPLE), "example 不合 pattern");
    } else if (value.pattern().isEmpty() && value.example().chars().noneMatch(Character::isDigit)) {
      problems.add(ProblemCode.DRAW_PUBLIC, inner.at(EXAMPLE), "example 里没有数字，又没有 pattern");
    }
  }
}
