package io.tiku.pipeline;

import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.markup.item.ItemReader;
import io.tiku.pack.AuditFacts;
import io.tiku.pack.AuditFacts.Overlap;
import io.tiku.pack.AuditFacts.Revision;
import io.tiku.pack.PackForms;
import io.tiku.pack.Share;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the audit report tells of a pack besides its forms. */
final class PackAudit {

  private final PackBank bank;
  private final Share share;
  private final List<Path> earlier;

  PackAudit(PackBank bank, Share share, List<Path> earlier) {
    this.bank = bank;
    this.share = share;
    this.earlier = earlier;
  }

  AuditFacts facts(Region region, PackForms forms) {
    Set<String> asked = new HashSet<>(forms.ids());
    PackPlan plan = bank.plan(region);
    List<String> roles = new ArrayList<>();
    roles.add("命题：" + region.host());
    plan.offices().forEach(office -> roles.add("审批：" + office));
    List<Item> items =
        forms.ids().stream().flatMap(id -> bank.edition().item(id).stream()).toList();
    return new AuditFacts(
        roles,
        share.deal(),
        share.pool().size(),
        share.dealt(),
        Math.toIntExact(asked.stream().filter(id -> !share.pool().containsKey(id)).count()),
        earlier.stream().map(file -> earlier(file, asked)).toList(),
        practice(asked),
        items.stream()
            .filter(item -> !bank.edition().reviewDue(item).isEmpty())
            .map(Item::id)
            .toList(),
        items.stream().flatMap(item -> revision(item).stream()).toList());
  }

  private static Overlap earlier(Path file, Set<String> asked) {
    Set<String> ids = PaperBuild.items(List.of(file));
    Path folder = file.toAbsolutePath().getParent();
    return new Overlap(
        "以前的试卷 " + (folder == null ? file : folder.getFileName()),
        ids.size(),
        Math.toIntExact(ids.stream().filter(asked::contains).count()));
  }

  /** Practice papers are drawn from the same bank by seeds that everybody knows. */
  private List<Overlap> practice(Set<String> asked) {
    List<Overlap> overlaps = new ArrayList<>();
    PracticePapers.forms(bank.read())
        .forEach(
            (name, forms) -> {
              int number = 1;
              for (PaperForm form : forms) {
                List<String> ids = form.items().map(FormItem::id).toList();
                overlaps.add(
                    new Overlap(
                        "网站练习卷 " + name + " 第 " + number++ + " 套",
                        ids.size(),
                        Math.toIntExact(ids.stream().filter(asked::contains).count())));
              }
            });
    return overlaps;
  }

  private Optional<Revision> revision(Item item) {
    return item.origin()
        .map(origin -> new Revision(item.id(), origin, before(origin), item.content().get()));
  }

  private Optional<ItemContent> before(String origin) {
    return bank.read()
        .setters()
        .flatMap(folder -> folder.origin(origin))
        .flatMap(this::read)
        .map(item -> item.content().get());
  }

  private Optional<Item> read(SourceFile file) {
    Problems problems = new Problems();
    Optional<Item> item = ItemReader.read(file, bank.read().sources(), problems);
    if (item.isEmpty()) {
      throw new UserMistake(
          "原题 " + file.path() + " 读不出来：" + problems.sorted().get(0).message() + "改正它，或者移走它。");
    }
    return item;
  }
}
