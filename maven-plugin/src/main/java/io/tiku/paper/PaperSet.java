package io.tiku.paper;

import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.assembly.PaperForm.FormSection;
import io.tiku.assembly.Variants;
import io.tiku.content.Blueprint;
import io.tiku.content.Item;
import io.tiku.content.PaperRules;
import io.tiku.edition.Edition;
import io.tiku.json.JsonWriter;
import io.tiku.paper.pdf.PdfDocuments;
import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a set of parallel forms. */
public final class PaperSet {

  /**
   * Where the set comes from, for its manifest.
   *
   * @param sources every file the edition was read from, with its digest
   * @param blueprintDigest of the blueprint's file
   * @param seed known to the manifest by its digest only
   * @param engine version of what made it
   * @param earlier items of earlier forms
   * @param variants how many orders of each form; 1 for the form alone
   * @param copies how many numbered answer sheets of each; 0 for one without a number
   */
  public record Origin(
      String sources,
      String blueprintDigest,
      String seed,
      String engine,
      Set<String> earlier,
      int variants,
      int copies) {
    public Origin {
      earlier = Set.copyOf(earlier);
    }
  }

  private PaperSet() {}

  /**
   * The files. {@code manifest.json} has their digests and tells neither seed nor items; {@code
   * seed.txt} is what repeats the set.
   */
  public static OutputTree of(
      Edition edition,
      Blueprint blueprint,
      PaperRules rules,
      List<PaperForm> forms,
      Templates templates,
      Origin origin) {
    PaperMaker maker = new PaperMaker(edition, blueprint, rules, templates.texts());
    PaperFiles printer = new PaperFiles(edition, templates);
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (PaperForm form : variants(edition, forms, origin)) {
      ExamPaper paper = maker.paper(form);
      String folder = form.name() + "/";
      printer
          .all(paper, rules, origin.copies())
          .forEach((name, bytes) -> files.put(folder + name, bytes));
      files.put(folder + "form.json", json(form, blueprint, edition));
    }
    files.putAll(statistics(edition, blueprint, rules, forms, origin.earlier(), templates, ""));
    List<Item> unused = Statistics.unused(edition, forms, origin.earlier());
    files.put("unused.csv", utf8(Statistics.unusedCsv(edition, unused)));
    byte[] seed = utf8(origin.seed() + "\n");
    byte[] manifest = manifest(edition, blueprint, forms.size(), files, origin);
    OutputTree tree = new OutputTree();
    files.forEach((path, bytes) -> tree.add(path, () -> bytes));
    tree.add("manifest.json", () -> manifest);
    tree.add("seed.txt", () -> seed);
    return tree;
  }

  /**
   * What a set of forms has against what was planned.
   *
   * @param earlier items of earlier forms
   * @param mark stands at the top of every printed page; empty for none
   */
  public static SortedMap<String, byte[]> statistics(
      Edition edition,
      Blueprint blueprint,
      PaperRules rules,
      List<PaperForm> forms,
      Set<String> earlier,
      Templates templates,
      String mark) {
    List<Item> unused = Statistics.unused(edition, forms, earlier);
    List<Statistics.Line> lines = Statistics.of(edition, blueprint, rules, forms, unused);
    List<TwoWay> tables = forms.stream().map(form -> TwoWay.of(edition, blueprint, form)).toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("statistics.csv", utf8(Statistics.csv(lines, forms)));
    files.put(
        "statistics.pdf",
        new PdfDocuments(edition, templates)
            .write(StatisticsPrint.of(blueprint, lines, forms, tables, mark)));
    files.put(
        "statistics.html",
        new PaperHtml(edition, templates).statistics(blueprint, lines, forms, tables));
    files.put("two-way.csv", utf8(TwoWay.csv(tables)));
    return files;
  }

  private static List<PaperForm> variants(Edition edition, List<PaperForm> forms, Origin origin) {
    return origin.variants() == 1
        ? forms
        : forms.stream()
            .flatMap(
                form ->
                    Variants.of(
                        form,
                        origin.seed(),
                        origin.variants(),
                        id -> edition.item(id).orElseThrow())
                        .stream())
            .toList();
  }

  /** {@code form.json}: ids, orders and drawn values of a form. */
  public static byte[] json(PaperForm form, Blueprint blueprint, Edition edition) {
    JsonWriter json = JsonWriter.indented().object();
    json.name("form").value(form.name());
    json.name("edition").value(edition.info().id());
    json.name("blueprint").value(blueprint.name());
    json.name("items").array();
    form.items().forEach(item -> json.value(item.id()));
    json.end().name("sections").array();
    for (FormSection section : form.sections()) {
      json.array();
      for (FormItem item : section.items()) {
        json.object().name("id").value(item.id());
        if (!item.values().isEmpty()) {
          json.name("values").object();
          item.values().forEach((name, value) -> json.name(name).value(value));
          json.end();
        }
        json.name("questions").array();
        for (FormQuestion question : item.questions()) {
          json.object().name("options").array();
          question.options().forEach(json::value);
          json.end().name("halfMarks").value(question.halfMarks()).end();
        }
        json.end().end();
      }
      json.end();
    }
    return json.end().end().toBytes();
  }

  private static byte[] manifest(
      Edition edition,
      Blueprint blueprint,
      int forms,
      SortedMap<String, byte[]> files,
      Origin origin) {
    JsonWriter json = JsonWriter.indented().object();
    json.name("format").value(1);
    json.name("edition").value(edition.info().id());
    json.name("editionDigest").value(sha256(utf8(origin.sources())));
    json.name("blueprint").value(blueprint.name());
    json.name("blueprintDigest").value(origin.blueprintDigest());
    json.name("engine").value(origin.engine());
    json.name("seedDigest").value(sha256(utf8(origin.seed())));
    json.name("forms").value(forms);
    json.name("variants").value(origin.variants());
    json.name("files").object();
    files.forEach((path, bytes) -> json.name(path).value(sha256(bytes)));
    return json.end().end().toBytes();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
