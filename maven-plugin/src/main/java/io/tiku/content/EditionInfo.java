package io.tiku.content;

import io.tiku.problem.Keys;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What {@code edition.yaml} says.
 *
 * @param id {@code [0-9]{4}(\.s[0-9]+)?}
 * @param asOf the law is stated as on this day
 * @param supplements id of the edition this one supplements
 */
public record EditionInfo(
    String id, String title, LocalDate asOf, Optional<String> supplements, Keys keys) {}
