package io.tiku.assembly;

import io.tiku.content.Blueprint;
import io.tiku.content.Cognition;
import io.tiku.content.PaperRules;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One constraint on a form: what its items add up to lies between two numbers.
 *
 * @param section the section it concerns, or {@link #PAPER}
 * @param quota what it counts; empty for the mean facility
 * @param least the sum is at least this
 * @param most the sum is at most this
 * @param step what one item typically adds, so that rows can be weighed against each other
 */
record Row(int section, Optional<Quota> quota, int least, int most, int step) {

  /** Instead of a section: the paper as a whole. */
  static final int PAPER = -1;

  /** The constraints of a blueprint, those of sections first. */
  static List<Row> of(Blueprint blueprint) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < blueprint.sections().size(); i++) {
      for (Quota quota : blueprint.sections().get(i).quotas()) {
        rows.add(of(i, quota));
      }
    }
    blueprint.quotas().forEach(quota -> rows.add(of(PAPER, quota)));
    int marks = blueprint.halfMarks();
    blueprint
        .mean()
        .ifPresent(
            mean ->
                rows.add(
                    new Row(
                        PAPER,
                        Optional.empty(),
                        mean.least() * marks,
                        mean.most() * marks,
                        25 * Math.max(1, marks / blueprint.count()))));
    return rows;
  }

  private static Row of(int section, Quota quota) {
    return new Row(section, Optional.of(quota), quota.least(), quota.most(), 1);
  }

  /** What an item adds when a section has it. */
  int amount(Candidate candidate, int in, SectionSpec spec, PaperRules rules) {
    if (section != PAPER && section != in) {
      return 0;
    }
    if (quota.isEmpty()) {
      return spec.halfMarks() * rules.facility(candidate.item().difficulty());
    }
    return counts(quota.get(), candidate) ? 1 : 0;
  }

  private static boolean counts(Quota quota, Candidate candidate) {
    return switch (quota.kind()) {
      case DOMAIN -> candidate.domain().equals(quota.value());
      case CHAPTER -> candidate.chapter().equals(quota.value());
      case POINT -> candidate.item().point().equals(quota.value());
      case DIFFICULTY -> candidate.item().difficulty().label().equals(quota.value());
      case COGNITION ->
          candidate.item().cognition().map(Cognition::label).orElse("").equals(quota.value());
      case USE -> candidate.item().use().label().equals(quota.value());
    };
  }

  /** How far a sum is from what is allowed, in items; 0 when it is. */
  int excess(int sum) {
    int off = sum < least ? least - sum : Math.max(0, sum - most);
    return (off + step - 1) / step;
  }
}
