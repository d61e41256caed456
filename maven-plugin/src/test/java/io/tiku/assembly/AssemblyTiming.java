package io.tiku.assembly;

import io.tiku.content.Blueprint;
import io.tiku.content.ItemType;
import io.tiku.content.Quota;
import io.tiku.content.Quota.Kind;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long assembling takes when warm: medians in milliseconds over 31 seeds. Run by {@code
 * bench/assembly}; asserts nothing.
 */
final class AssemblyTiming {

  private static final int RUNS = 31;
  private static final int WARM_UP = 15;

  private AssemblyTiming() {}

  /** Prints a table. */
  public static void main(String[] arguments) {
    System.out.println("|   items | forms | median ms |  most ms |");
    System.out.println("|--------:|------:|----------:|---------:|");
    for (int size : new int[] {1000, 10_000, 100_000}) {
      row(size, 1);
      row(size, 2);
      if (size > 1000) {
        row(size, 8);
      }
    }
    System.out.println();
    System.out.println("An impossible blueprint, explained:");
    for (int size : new int[] {1000, 10_000, 100_000}) {
      explained(size);
    }
  }

  private static void explained(int size) {
    List<Candidate> bank = TestBank.bank(size, 8, 5);
    List<Quota> quotas = new ArrayList<>(hundred().quotas());
    quotas.add(TestBank.quota(Kind.CHAPTER, "d3c1", 9, 12));
    Blueprint blueprint =
        TestBank.blueprint(hundred().sections(), hundred().mean(), quotas.toArray(Quota[]::new));
    for (int run = 0; run < 2; run++) {
      long start = System.nanoTime();
      Assembly assembly = Assembler.assemble(blueprint, bank, TestBank.request("s", 2, 0));
      System.out.printf(
          "%d items, run %d: %.0f ms%n", size, run + 1, (System.nanoTime() - start) / 1e6);
      if (!(assembly instanceof Assembly.Impossible impossible) || !impossible.proven()) {
        throw new IllegalStateException(assembly.toString());
      }
    }
  }

  private static void row(int size, int forms) {
    List<Candidate> bank = TestBank.bank(size, 8, 5);
    Blueprint blueprint = hundred();
    double[] took = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      long start = System.nanoTime();
      Assembly assembly =
          Assembler.assemble(blueprint, bank, TestBank.request("seed " + i, forms, 0));
      double millis = (System.nanoTime() - start) / 1e6;
      if (!(assembly instanceof Assembly.Done)) {
        throw new IllegalStateException(assembly.toString());
      }
      if (i >= 0) {
        took[i] = millis;
      }
    }
    Arrays.sort(took);
    System.out.printf(
        "| %7d | %5d | %9.0f | %8.0f |%n", size, forms, took[RUNS / 2], took[RUNS - 1]);
  }

  /** Exact sections and domains, ranges of chapters and difficulties, a mean. */
  private static Blueprint hundred() {
    List<Quota> quotas = new ArrayList<>();
    for (int domain = 0; domain < 8; domain++) {
      quotas.add(TestBank.quota(Kind.DOMAIN, "d" + domain, 12 + domain % 2, 12 + domain % 2));
      for (int chapter = 0; chapter < 5; chapter++) {
        quotas.add(TestBank.quota(Kind.CHAPTER, "d" + domain + "c" + chapter, 1, 4));
      }
    }
    quotas.add(TestBank.quota(Kind.DIFFICULTY, "易", 28, 32));
    quotas.add(TestBank.quota(Kind.DIFFICULTY, "中", 48, 52));
    SectionSpec single =
        TestBank.section(ItemType.SINGLE, 60, TestBank.quota(Kind.DIFFICULTY, "难", 10, 14));
    SectionSpec multiple = TestBank.section(ItemType.MULTIPLE, 40);
    return TestBank.blueprint(
        List.of(single, multiple),
        Optional.of(new Blueprint.Mean(55, 65)),
        quotas.toArray(Quota[]::new));
  }
}
