package io.tiku.content;

import io.tiku.problem.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A legal basis in the register.
 *
 * @param slug the file's name
 * @param shortTitle what citations call it
 * @param aliases other names citations may use
 * @param number document number, such as 国务院令第375号; empty if it has none
 * @param promulgated day of issue, where known
 * @param effective day from which it applies
 * @param amended days on which amendments took effect
 * @param articles number of articles (or points) on the edition's date; empty when not verified, 0
 *     when the text is not numbered
 * @param verified whether these data were checked against the text
 */
public record Statute(
    String slug,
    String title,
    String shortTitle,
    List<String> aliases,
    String issuer,
    String number,
    Optional<LocalDate> promulgated,
    LocalDate effective,
    List<LocalDate> amended,
    OptionalInt articles,
    StatuteUnit unit,
    StatuteStatus status,
    boolean verified,
    List<StatuteChange> changes,
    Body text,
    Keys keys) {
  public Statute {
    aliases = List.copyOf(aliases);
    amended = List.copyOf(amended);
    changes = List.copyOf(changes);
  }
}
