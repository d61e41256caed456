package io.tiku.pack;

import io.tiku.assembly.Assembler;
import io.tiku.assembly.Assembly;
import io.tiku.assembly.AssemblyRequest;
import io.tiku.assembly.Candidate;
import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.Profile;
import io.tiku.content.Blueprint;
import io.tiku.content.Blueprint.Printing;
import io.tiku.content.Blueprint.Shuffle;
import io.tiku.content.ItemUse;
import io.tiku.content.PackPlan;
import io.tiku.content.PackPlan.Percent;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.content.PaperRules;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses what a pack plan asks for from a pool. Written papers come first; the questions on stage
 * are none of theirs and no enemies of them, since the same people meet both.
 */
public final class Selection {

  /** The name under which the stage's questions are chosen; no file name of a blueprint. */
  static final String STAGE = "stage|";

  private static final int PERCENT = 100;

  private final PackPlan plan;
  private final Map<String, Blueprint> blueprints = new LinkedHashMap<>();
  private final Blueprint stage;
  private final PaperRules rules;

  /** What came of a selection. */
  public sealed interface Outcome {
    /** Forms that satisfy the plan. */
    record Chosen(PackForms forms) implements Outcome {}

    /**
     * None.
     *
     * @param what the paper that could not be filled
     */
    record Failed(String what, List<String> reasons) implements Outcome {}
  }

  /**
   * @param blueprints those of the bank, among which are those of the plan
   */
  public Selection(PackPlan plan, List<Blueprint> blueprints, PaperRules rules) {
    this.plan = plan;
    this.rules = rules;
    for (WrittenPaper paper : plan.papers()) {
      blueprints.stream()
          .filter(one -> one.name().equals(paper.blueprint()))
          .findFirst()
          .ifPresent(found -> this.blueprints.put(found.name(), withFresh(found, plan.fresh())));
    }
    this.stage = withFresh(stageOf(plan), plan.fresh());
  }

  /** The blueprint of a written paper, with the share of 命题专用 items. */
  public Optional<Blueprint> blueprint(WrittenPaper paper) {
    return Optional.ofNullable(blueprints.get(paper.blueprint()));
  }

  /** The questions on stage as a blueprint: a section a draw. */
  public Blueprint stage() {
    return stage;
  }

  /**
   * Chooses.
   *
   * @param seed the region's
   * @param profile the numbers to be met; empty for any
   */
  Outcome choose(List<Candidate> pool, String seed, Optional<PackProfile> profile) {
    Set<String> used = new HashSet<>();
    Map<String, List<PaperForm>> forms = new HashMap<>();
    for (Blueprint blueprint : blueprints.values()) {
      Optional<Profile> own = profile.map(all -> profileOf(all, blueprint));
      int count = Math.toIntExact(names(blueprint).count());
      Assembly assembly = assemble(blueprint, own, pool, seed, count, used);
      if (assembly instanceof Assembly.Impossible impossible) {
        return new Outcome.Failed(
            names(blueprint).collect(Collectors.joining("、")), impossible.reasons());
      }
      List<PaperForm> made = new ArrayList<>(((Assembly.Done) assembly).forms());
      made.forEach(form -> form.items().map(FormItem::id).forEach(used::add));
      forms.put(blueprint.name(), made);
    }
    List<PaperForm> papers = new ArrayList<>();
    for (WrittenPaper paper : plan.papers()) {
      PaperForm next = forms.getOrDefault(paper.blueprint(), List.of()).remove(0);
      papers.add(new PaperForm(AssemblyRequest.name(papers.size()), next.sections()));
    }
    Assembly assembly =
        assemble(stage, profile.map(PackProfile::stage), pool, seed, 1, withEnemies(used, pool));
    return assembly instanceof Assembly.Done done
        ? new Outcome.Chosen(new PackForms(papers, done.forms().get(0)))
        : new Outcome.Failed("现场题", ((Assembly.Impossible) assembly).reasons());
  }

  /**
   * What a region gets.
   *
   * @param bank from which the share's pool is taken
   */
  public Outcome choose(List<Candidate> bank, Share share) {
    return choose(
        bank.stream().filter(one -> share.pool().containsKey(one.item().id())).toList(),
        share.seed(),
        Optional.of(share.profile()));
  }

  /** The profile that forms have. */
  public PackProfile profileOf(PackForms forms, List<Candidate> pool) {
    Map<String, Candidate> byId = new HashMap<>();
    pool.forEach(candidate -> byId.put(candidate.item().id(), candidate));
    Map<String, Profile> papers = new TreeMap<>();
    for (int i = 0; i < forms.papers().size(); i++) {
      Blueprint blueprint = blueprint(plan.papers().get(i)).orElseThrow();
      papers.put(blueprint.name(), Profile.of(blueprint, chosen(forms.papers().get(i), byId)));
    }
    return new PackProfile(papers, Profile.of(stage, chosen(forms.stage(), byId)));
  }

  private static List<List<Candidate>> chosen(PaperForm form, Map<String, Candidate> byId) {
    return form.sections().stream()
        .map(
            section ->
                section.items().stream()
                    .flatMap(item -> Optional.ofNullable(byId.get(item.id())).stream())
                    .toList())
        .toList();
  }

  private static Profile profileOf(PackProfile all, Blueprint blueprint) {
    return Optional.ofNullable(all.papers().get(blueprint.name()))
        .orElseThrow(() -> new IllegalArgumentException("no profile for " + blueprint.name()));
  }

  private Stream<String> names(Blueprint blueprint) {
    return plan.papers().stream()
        .filter(paper -> paper.blueprint().equals(blueprint.name()))
        .map(WrittenPaper::name);
  }

  private Assembly assemble(
      Blueprint blueprint,
      Optional<Profile> profile,
      List<Candidate> pool,
      String seed,
      int forms,
      Set<String> avoid) {
    return Assembler.assemble(
        profile.map(numbers -> numbers.applied(blueprint)).orElse(blueprint),
        pool,
        new AssemblyRequest(seed, forms, 0, avoid, rules));
  }

  private static Set<String> withEnemies(Set<String> used, List<Candidate> pool) {
    Set<String> all = new HashSet<>(used);
    for (Candidate candidate : pool) {
      if (candidate.item().enemies().stream().anyMatch(used::contains)) {
        all.add(candidate.item().id());
      }
      if (used.contains(candidate.item().id())) {
        all.addAll(candidate.item().enemies());
      }
    }
    return all;
  }

  private static Blueprint stageOf(PackPlan plan) {
    List<SectionSpec> sections = new ArrayList<>();
    int seconds = 0;
    for (Segment segment : plan.stage()) {
      for (Draw draw : segment.draws()) {
        sections.add(draw.spec());
        seconds += draw.seconds() * draw.spec().count();
      }
    }
    return new Blueprint(
        STAGE,
        plan.title(),
        "现场比赛",
        seconds / 60 + 1,
        List.of(),
        sections,
        plan.stageQuotas(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        false,
        Printing.USUAL,
        Shuffle.ALL,
        plan.keys());
  }

  private static Blueprint withFresh(Blueprint blueprint, Percent share) {
    int count = blueprint.count();
    List<Quota> quotas = new ArrayList<>(blueprint.quotas());
    String label = ItemUse.SETTERS.label();
    quotas.add(
        new Quota(
            Quota.Kind.USE,
            label,
            label,
            -Math.floorDiv(-share.least() * count, PERCENT),
            share.most() * count / PERCENT,
            SourcePosition.startOf(blueprint.keys().path())));
    return blueprint.with(blueprint.sections(), quotas);
  }
}
