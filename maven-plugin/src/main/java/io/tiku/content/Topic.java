package io.tiku.content;

import io.tiku.problem.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 大纲节点: a domain, a chapter or a point of the syllabus.
 *
 * @param id the folder's name, unique among nodes of its kind
 * @param parent id of the chapter of a point or of the domain of a chapter; empty for a domain
 * @param order siblings stand in this order, then by id
 * @param aliases other words people use for it
 * @param level of a point
 * @param basis legal basis of a point
 * @param reviewed when a point was last compared with its basis
 * @param text syllabus text
 */
public record Topic(
    TopicKind kind,
    String id,
    String parent,
    String title,
    int order,
    List<String> aliases,
    Optional<Level> level,
    List<Citation> basis,
    Optional<LocalDate> reviewed,
    List<Acceptance> accept,
    Body text,
    Keys keys) {
  public Topic {
    aliases = List.copyOf(aliases);
    basis = List.copyOf(basis);
    accept = List.copyOf(accept);
  }

  /** The same topic with other citations. */
  public Topic citing(List<Citation> other) {
    return new Topic(
        kind, id, parent, title, order, aliases, level, other, reviewed, accept, text, keys);
  }

  /** From the id alone: topics are looked up often and their texts are long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
