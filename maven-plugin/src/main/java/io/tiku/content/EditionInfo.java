package io.tiku.content;

import io.tiku.problem.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@code edition.yaml} says.
 *
 * @param id {@code [0-9]{4}(\.s[0-9]+)?}
 * @param asOf the law is stated as on this day
 * @param supplements id of the edition this one supplements
 * @param accept warnings that are meant, wherever in the bank they are
 */
public record EditionInfo(
    String id,
    String title,
    LocalDate asOf,
    Optional<String> supplements,
    List<Acceptance> accept,
    Keys keys) {

  /** Stands for a day that could not be read. */
  public static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

  public EditionInfo {
    accept = List.copyOf(accept);
  }

  /** One that accepts nothing. */
  public EditionInfo(
      String id, String title, LocalDate asOf, Optional<String> supplements, Keys keys) {
    this(id, title, asOf, supplements, List.of(), keys);
  }

  /** Whether its day is known, so that something can be said of what is law on it. */
  public boolean isDated() {
    return !asOf.equals(NO_DAY);
  }
}
