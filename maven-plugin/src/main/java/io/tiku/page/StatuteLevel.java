package io.tiku.page;

import io.tiku.content.Statute;
import java.util.regex.Pattern;

/**
 * 效力层级: the groups of the register, the highest first. It follows from who issued a text and from
 * its number: 主席令 and 全国人大 make 法律, 国务院令 行政法规, other 令 规章, 法释 司法解释.
 */
enum StatuteLevel {
  LAW,
  REGULATION,
  LOCAL,
  INTERPRETATION,
  RULE,
  PARTY,
  DOCUMENT,
  STANDARD;

  private static final Pattern ORDER = Pattern.compile("令.*第?[0-9〇一二三四五六七八九十百]+号");
  private static final Pattern STANDARD_NUMBER = Pattern.compile("(GB|DB|LD|RB|YB)[/0-9 ].*");
  private static final Pattern LOCAL_ISSUER = Pattern.compile("[^、]+(省|市|自治区|自治州|州|盟|县).*人民代表大会.*");

  static StatuteLevel of(Statute statute) {
    return of(statute.issuer(), statute.number());
  }

  static StatuteLevel of(String issuer, String number) {
    if (STANDARD_NUMBER.matcher(number).matches()) {
      return STANDARD;
    }
    if (number.startsWith("法释") || number.startsWith("高检发释字")) {
      return INTERPRETATION;
    }
    if (LOCAL_ISSUER.matcher(issuer).matches()) {
      return LOCAL;
    }
    if (issuer.startsWith("全国人民代表大会") || number.startsWith("主席令")) {
      return LAW;
    }
    if (number.startsWith("国务院")) {
      return REGULATION;
    }
    if (ORDER.matcher(number).find()) {
      return RULE;
    }
    return issuer.startsWith("中共") || issuer.equals("中央组织部") ? PARTY : DOCUMENT;
  }
}
