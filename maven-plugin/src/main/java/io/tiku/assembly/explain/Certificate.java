package io.tiku.assembly.explain;

import io.tiku.assembly.explain.Program.Bounds;
import io.tiku.assembly.explain.Program.Column;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Proof that a program has no solution: weights of rows such that what the rows ask, weighed, is
 * more than all classes together can give (Farkas' lemma). The solver only suggests the weights;
 * that they prove it is computed in whole numbers.
 *
 * @param missing at least so many items more, or other, than there are would be needed
 * @param rows the numbers of the rows in conflict
 */
public record Certificate(long missing, List<Integer> rows) {

  private static final long SCALE = 1_000_000;

  public Certificate {
    rows = List.copyOf(rows);
  }

  /** The proof; empty if there is none, which does not mean that there is a solution. */
  public static Optional<Certificate> find(Program program) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Expression> sums = new ArrayList<>();
    for (int row = 0; row < program.rows().size(); row++) {
      Bounds bounds = program.rows().get(row);
      Expression sum = model.newExpression("r" + row).lower(bounds.least()).upper(bounds.most());
      double weight = 1.0 / bounds.step();
      Variable lacking = model.newVariable("l" + row).lower(0).weight(weight);
      Variable exceeding = model.newVariable("e" + row).lower(0).weight(weight);
      sum.set(lacking, 1);
      sum.set(exceeding, -1);
      sums.add(sum);
    }
    for (int i = 0; i < program.columns().size(); i++) {
      Column column = program.columns().get(i);
      Variable taken = model.newVariable("c" + i).lower(0).upper(column.available());
      for (int k = 0; k < column.rows().size(); k++) {
        sums.get(column.rows().get(k)).set(taken, column.amounts().get(k));
      }
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal() || result.getValue() < 1e-6) {
      return Optional.empty();
    }
    return proof(program, weights(program, sums, result));
  }

  /** The pinned ojAlgo has no other way from multipliers to the rows of a model. */
  @SuppressWarnings("deprecation")
  private static long[] weights(
      Program program, List<Expression> sums, Optimisation.Result result) {
    long[] weights = new long[program.rows().size()];
    result
        .getMatchedMultipliers()
        .forEach(
            multiplier -> {
              int row = sums.indexOf(multiplier.getKey().first());
              if (row >= 0) {
                boolean lower = multiplier.getKey().second() == Optimisation.ConstraintType.LOWER;
                long weight = Math.round(multiplier.doubleValue() * SCALE);
                weights[row] += lower ? weight : -weight;
              }
            });
    for (int row = 0; row < weights.length; row++) {
      long most = SCALE / program.rows().get(row).step();
      weights[row] = Math.max(-most, Math.min(most, weights[row]));
    }
    return weights;
  }

  /** Compares what the weighed rows ask at least with what the classes give at most. */
  private static Optional<Certificate> proof(Program program, long[] weights) {
    BigInteger gap = BigInteger.ZERO;
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < weights.length; row++) {
      Bounds bounds = program.rows().get(row);
      long bound = weights[row] > 0 ? bounds.least() : bounds.most();
      gap = gap.add(BigInteger.valueOf(weights[row]).multiply(BigInteger.valueOf(bound)));
      if (weights[row] != 0) {
        rows.add(row);
      }
    }
    for (Column column : program.columns()) {
      BigInteger worth = BigInteger.ZERO;
      for (int k = 0; k < column.rows().size(); k++) {
        worth =
            worth.add(
                BigInteger.valueOf(weights[column.rows().get(k)])
                    .multiply(BigInteger.valueOf(column.amounts().get(k))));
      }
      if (worth.signum() > 0) {
        gap = gap.subtract(worth.multiply(BigInteger.valueOf(column.available())));
      }
    }
    if (gap.signum() <= 0) {
      return Optional.empty();
    }
    // Rounding the weights may have cost a millionth of an item.
    BigInteger rounding = BigInteger.valueOf(SCALE / 1000);
    BigInteger items =
        gap.subtract(rounding)
            .max(BigInteger.ONE)
            .add(BigInteger.valueOf(SCALE - 1))
            .divide(BigInteger.valueOf(SCALE));
    return Optional.of(new Certificate(items.longValueExact(), rows));
  }
}
