package io.tiku.markup;

import io.tiku.content.DrawPlan.PublicValue;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.YamlMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a draw says of its public value. */
final class PublicValueReader {

  private final Problems problems;

  PublicValueReader(Problems problems) {
    this.problems = problems;
  }

  Optional<PublicValue> value(YamlMapping values) {
    String example = "public:\n  source: 双色球第2021096期开奖号码\n  date: 2021-08-22\n  …";
    values.require("public", example);
    Optional<YamlMapping> written = values.mapping("public", example);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping inner = written.get();
    inner.allow(List.of("source", "date", "form", "example", "pattern", "fallback"));
    inner.require("date", "date: 2021-08-22");
    String source = FrontMatterText.required(inner, "source", "双色球第2021096期开奖号码");
    Optional<LocalDate> date = inner.date("date");
    String form = FrontMatterText.required(inner, "form", "按开奖公告的次序，各两位，中间一个空格");
    String shape = FrontMatterText.required(inner, "example", "\"01 05 12 19 23 30 07\"");
    String fallback = FrontMatterText.required(inner, "fallback", "停止开奖的，改用其后第一期的号码");
    String pattern = inner.text("pattern", "pattern: \"[0-9. /]+\"").orElse("");
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
      problems.add(ProblemCode.DRAW_PUBLIC, inner.at("pattern"), "pattern 不是正则表达式");
      return;
    }
    if (!value.example().isEmpty() && !value.fits(value.example())) {
      problems.add(ProblemCode.DRAW_PUBLIC, inner.at("example"), "example 不合 pattern");
    } else if (value.pattern().isEmpty() && value.example().chars().noneMatch(Character::isDigit)) {
      problems.add(ProblemCode.DRAW_PUBLIC, inner.at("example"), "example 里没有数字，又没有 pattern");
    }
  }
}
