package io.tiku.pack.draw;

import io.tiku.content.DrawKind;
import io.tiku.content.DrawMethod;
import io.tiku.content.DrawPlan;
import io.tiku.content.DrawPlan.Entrant;
import io.tiku.content.DrawPlan.Group;
import io.tiku.content.DrawPlan.PublicValue;
import io.tiku.content.DrawPlan.Roll;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pack.Hmac;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;

/**
 * 承诺 {@code commitment.json}: what is published before the draw and fixes all of it but the public
 * value.
 */
public final class Commitment {

  private final byte[] file;
  private final JsonObject json;

  private Commitment(byte[] file, JsonObject json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Commits to a plan.
   *
   * @param secret the commitment to a secret; empty if the plan has none
   * @param engine which software made it
   */
  public static Commitment of(DrawPlan plan, String secret, String engine) {
    PublicValue value = plan.value();
    JsonObject json =
        new JsonObject()
            .put("format", 1)
            .put("title", plan.title())
            .put("example", plan.example())
            .put("kind", plan.kind().label())
            .put("method", plan.method().label())
            .put("version", DrawRule.VERSION)
            .put("rule", DrawRule.of(plan))
            .put("engine", engine)
            .put("lists", plan.rolls().stream().map(Commitment::list).toList())
            .put("groups", plan.groups().stream().map(Commitment::group).toList())
            .put("seats", plan.seats())
            .put("roster", RosterText.digest(plan))
            .put("secret", secret)
            .put(
                "public",
                Map.of(
                    "source", value.source(),
                    "date", value.date().toString(),
                    "form", value.form(),
                    "example", value.example(),
                    "pattern", value.pattern(),
                    "fallback", value.fallback()));
    return new Commitment(json.indented(), json);
  }

  private static JsonObject list(Roll roll) {
    return new JsonObject()
        .put("group", roll.group())
        .put("size", roll.entrants().size())
        .put("take", roll.take());
  }

  private static JsonObject group(Group group) {
    return new JsonObject().put("name", group.name()).put("fixed", group.fixed());
  }

  /** Reads the file. */
  public static Commitment parse(byte[] file) throws DrawFault {
    try {
      Commitment commitment = new Commitment(file, JsonObject.parse(file));
      commitment.plan(List.of());
      for (String member : List.of("rule", "engine", "roster", "secret", "version")) {
        commitment.json.text(member);
      }
      if (!commitment.json.text("version").equals(DrawRule.VERSION)) {
        throw new DrawFault(
            "commitment.json 用的规则是 "
                + commitment.json.text("version")
                + "，本插件只会 "
                + DrawRule.VERSION
                + "。换用公布时的版本（"
                + commitment.json.text("engine")
                + "）。");
      }
      return commitment;
    } catch (ArithmeticException e) {
      throw new DrawFault("commitment.json 里的数太大。换回当初公布的文件。", e);
    } catch (JsonFault e) {
      throw new DrawFault("commitment.json 有误：" + e.getMessage() + "。换回当初公布的文件。", e);
    }
  }

  /** What is announced: the SHA-256 of the file. */
  public String digest() {
    return Hmac.sha256(file);
  }

  String text(String member) {
    try {
      return json.text(member);
    } catch (JsonFault e) {
      throw new IllegalStateException("was there when it was read: " + member, e);
    }
  }

  JsonObject json() {
    return json;
  }

  /** The bytes of the file. */
  public byte[] file() {
    return file.clone();
  }

  /** Whether a secret was committed to. */
  public boolean hasSecret() {
    return !text("secret").isEmpty();
  }

  /** The plan with the entrants of a published roster, whose rows are group, id and name. */
  DrawPlan plan(List<List<String>> rows) throws JsonFault {
    Map<String, List<Entrant>> entrants = new TreeMap<>();
    for (List<String> row : rows) {
      entrants
          .computeIfAbsent(row.get(0), group -> new ArrayList<>())
          .add(new Entrant(row.get(1), row.get(2)));
    }
    List<Roll> rolls = new ArrayList<>();
    for (JsonObject list : json.objects("lists")) {
      List<Entrant> own = entrants.getOrDefault(list.text("group"), new ArrayList<>());
      own.sort(Comparator.comparing(Entrant::id));
      rolls.add(new Roll(list.text("group"), Math.toIntExact(list.number("take")), own));
    }
    List<Group> groups = new ArrayList<>();
    for (JsonObject group : json.objects("groups")) {
      groups.add(new Group(group.text("name"), group.texts("fixed")));
    }
    return new DrawPlan(
        "",
        json.text("title"),
        word(DrawKind.ofLabel(json.text("kind")), "kind"),
        word(DrawMethod.ofLabel(json.text("method")), "method"),
        !json.text("secret").isEmpty(),
        rolls,
        groups,
        Math.toIntExact(json.number("seats")),
        value(json.object("public")),
        json.truth("example"));
  }

  private static <T> T word(Optional<T> value, String member) throws JsonFault {
    if (value.isEmpty()) {
      throw new JsonFault("「" + member + "」的值不认识");
    }
    return value.get();
  }

  private static PublicValue value(JsonObject json) throws JsonFault {
    try {
      PublicValue value =
          new PublicValue(
              json.text("source"),
              LocalDate.parse(json.text("date")),
              json.text("form"),
              json.text("example"),
              json.text("pattern"),
              json.text("fallback"));
      if (!value.fits(value.example())) {
        throw new JsonFault("「example」不合「pattern」");
      }
      return value;
    } catch (DateTimeException | PatternSyntaxException e) {
      throw new JsonFault("「public」里的日期或 pattern 不对", e);
    }
  }
}
