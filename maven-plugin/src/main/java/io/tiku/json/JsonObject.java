package io.tiku.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON object of texts, whole numbers, truth values, lists and objects, as packs use it: strict
 * UTF-8, no member twice, no other numbers. Its canonical form has the members sorted by name and
 * no blanks, so that equal objects have equal bytes.
 */
public final class JsonObject {

  private static final int DEEPEST = 16;

  private final SortedMap<String, Object> members = new TreeMap<>();

  /** Reads an object. */
  public static JsonObject parse(byte[] bytes) throws JsonFault {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new JsonFault("不是 UTF-8", e);
    }
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonObject object = object(reader, 0);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonFault("结尾有多余的内容");
      }
      return object;
    } catch (EOFException e) {
      throw new JsonFault("不完整，像是被截断了", e);
    } catch (MalformedJsonException | IllegalStateException | NumberFormatException e) {
      throw new JsonFault("不是合法的 JSON", e);
    } catch (IOException e) {
      throw new JsonFault("读不出来", e);
    }
  }

  private static JsonObject object(JsonReader reader, int depth) throws IOException, JsonFault {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (object.members.put(name, value(reader, depth + 1)) != null) {
        throw new JsonFault("「" + name + "」写了两次");
      }
    }
    reader.endObject();
    return object;
  }

  private static Object value(JsonReader reader, int depth) throws IOException, JsonFault {
    if (depth > DEEPEST) {
      throw new JsonFault("嵌套太深");
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader, depth);
      case BEGIN_ARRAY -> {
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(value(reader, depth + 1));
        }
        reader.endArray();
        yield list;
      }
      case STRING -> reader.nextString();
      case BOOLEAN -> reader.nextBoolean();
      case NUMBER -> Long.valueOf(reader.nextString());
      default -> throw new JsonFault("有不该有的值");
    };
  }

  /** Adds a text. */
  public JsonObject put(String name, String value) {
    return add(name, value);
  }

  /** Adds a number. */
  public JsonObject put(String name, long value) {
    return add(name, value);
  }

  /** Adds a truth value. */
  public JsonObject put(String name, boolean value) {
    return add(name, value);
  }

  /** Adds an object. */
  public JsonObject put(String name, JsonObject value) {
    return add(name, value);
  }

  /** Adds a list of texts or objects. */
  public JsonObject put(String name, Collection<?> values) {
    return add(name, List.copyOf(values));
  }

  /** Adds an object of texts. */
  public JsonObject put(String name, Map<String, String> values) {
    JsonObject object = new JsonObject();
    values.forEach(object::put);
    return add(name, object);
  }

  private JsonObject add(String name, Object value) {
    if (members.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("twice: " + name);
    }
    return this;
  }

  /** The same object without a member. */
  public JsonObject without(String name) {
    JsonObject rest = new JsonObject();
    rest.members.putAll(members);
    rest.members.remove(name);
    return rest;
  }

  /** An object of one of the members, or of none where there is no such. */
  public JsonObject only(String name) {
    JsonObject one = new JsonObject();
    if (members.containsKey(name)) {
      one.members.put(name, members.get(name));
    }
    return one;
  }

  public boolean has(String name) {
    return members.containsKey(name);
  }

  public String text(String name) throws JsonFault {
    return get(name, String.class, "文字");
  }

  public long number(String name) throws JsonFault {
    return get(name, Long.class, "整数");
  }

  public boolean truth(String name) throws JsonFault {
    return get(name, Boolean.class, "true 或 false");
  }

  public JsonObject object(String name) throws JsonFault {
    return get(name, JsonObject.class, "对象");
  }

  public List<String> texts(String name) throws JsonFault {
    return list(name, String.class);
  }

  public List<JsonObject> objects(String name) throws JsonFault {
    return list(name, JsonObject.class);
  }

  /** All members as texts. */
  public SortedMap<String, String> asTexts() throws JsonFault {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String name : members.keySet()) {
      texts.put(name, text(name));
    }
    return texts;
  }

  /** The names of its members, sorted. */
  public List<String> names() {
    return List.copyOf(members.keySet());
  }

  private <T> List<T> list(String name, Class<T> kind) throws JsonFault {
    List<T> list = new ArrayList<>();
    for (Object value : get(name, List.class, "列表")) {
      if (!kind.isInstance(value)) {
        throw new JsonFault("「" + name + "」里有不该有的值");
      }
      list.add(kind.cast(value));
    }
    return list;
  }

  private <T> T get(String name, Class<T> kind, String called) throws JsonFault {
    Object value = members.get(name);
    if (value == null) {
      throw new JsonFault("缺少「" + name + "」");
    }
    if (!kind.isInstance(value)) {
      throw new JsonFault("「" + name + "」应当是" + called);
    }
    return kind.cast(value);
  }

  /** The canonical form, in UTF-8. */
  public byte[] canonical() {
    return write(new JsonWriter(), this).toBytes();
  }

  /** For people: a line a member, sorted. */
  public byte[] indented() {
    return write(JsonWriter.indented(), this).toBytes();
  }

  private static JsonWriter write(JsonWriter out, Object value) {
    if (value instanceof JsonObject object) {
      out.object();
      object.members.forEach((name, member) -> write(out.name(name), member));
      return out.end();
    }
    if (value instanceof List<?> list) {
      out.array();
      list.forEach(entry -> write(out, entry));
      return out.end();
    }
    if (value instanceof Long number) {
      return out.value(number.longValue());
    }
    return value instanceof Boolean truth ? out.value(truth) : out.value((String) value);
  }
}
