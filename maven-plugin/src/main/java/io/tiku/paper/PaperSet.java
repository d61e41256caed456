package io.tiku.paper;

import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.assembly.PaperForm.FormSection;
import io.tiku.content.Blueprint;
import io.tiku.content.PaperRules;
import io.tiku.edition.Edition;
import io.tiku.json.JsonWriter;
import io.tiku.paper.pdf.PdfPapers;
import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
   */
  public record Origin(String sources, String blueprintDigest, String seed, String engine) {}

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
    PaperMaker maker = new PaperMaker(edition, blueprint);
    PdfPapers printed = new PdfPapers(templates);
    PaperHtml html = new PaperHtml(edition, templates);
    PracticeHtml practice = new PracticeHtml(edition, templates);
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (PaperForm form : forms) {
      ExamPaper paper = maker.paper(form);
      String folder = form.name() + "/";
      files.put(folder + "paper.html", html.paper(paper));
      files.put(folder + "paper.pdf", printed.a4(paper));
      files.put(folder + "paper-a3.pdf", printed.a3(paper));
      files.put(folder + "key.html", html.key(paper));
      files.put(folder + "practice.html", practice.practice(paper));
      files.put(folder + "form.json", json(form, blueprint, edition));
    }
    List<Statistics.Line> lines = Statistics.of(edition, blueprint, rules, forms);
    files.put("statistics.csv", Statistics.csv(lines, forms).getBytes(StandardCharsets.UTF_8));
    files.put("statistics.html", html.statistics(blueprint, lines, forms));
    byte[] seed = (origin.seed() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] manifest = manifest(edition, blueprint, forms.size(), files, origin);
    OutputTree tree = new OutputTree();
    files.forEach((path, bytes) -> tree.add(path, () -> bytes));
    tree.add("manifest.json", () -> manifest);
    tree.add("seed.txt", () -> seed);
    return tree;
  }

  private static byte[] json(PaperForm form, Blueprint blueprint, Edition edition) {
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
        json.object().name("id").value(item.id()).name("questions").array();
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
    json.name("editionDigest").value(sha256(origin.sources().getBytes(StandardCharsets.UTF_8)));
    json.name("blueprint").value(blueprint.name());
    json.name("blueprintDigest").value(origin.blueprintDigest());
    json.name("engine").value(origin.engine());
    json.name("seedDigest").value(sha256(origin.seed().getBytes(StandardCharsets.UTF_8)));
    json.name("forms").value(forms);
    json.name("files").object();
    files.forEach((path, bytes) -> json.name(path).value(sha256(bytes)));
    return json.end().end().toBytes();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
