package io.tiku.source;

import io.tiku.problem.Problems;
import io.tiku.source.GitTree.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** The files of the same name that two merged branches made independently. */
public final class GitMerge {

  private static final List<String> SYLLABUS = List.of("syllabus");

  /** A file as a branch has it; {@code commit} is the beginning of the commit's id. */
  public record Version(String commit, String path, String text) {}

  /** Two files of one name. */
  public record Twins(String name, Version one, Version other) {}

  private final GitPlace place;
  private final RevWalk walk;

  private GitMerge(GitPlace place, RevWalk walk) {
    this.place = place;
    this.walk = walk;
  }

  /**
   * The Markdown files that both branches of the last or the current merge added under one name and
   * with different contents. None if there is no merge or no Git.
   */
  public static List<Twins> twins(Path content) {
    try (GitPlace place = GitPlace.of(content.toAbsolutePath().normalize());
        RevWalk walk = new RevWalk(place.repository())) {
      return new GitMerge(place, walk).twins();
    } catch (IOException | Unreadable e) {
      // Without the history nothing can be said of it.
      return List.of();
    }
  }

  private List<Twins> twins() throws IOException {
    ObjectId head = place.repository().resolve("HEAD");
    if (head == null) {
      return List.of();
    }
    List<RevCommit> sides = new ArrayList<>();
    List<ObjectId> merging = place.repository().readMergeHeads();
    RevCommit last = walk.parseCommit(head);
    if (merging != null) {
      sides.add(last);
      for (ObjectId id : merging) {
        sides.add(walk.parseCommit(id));
      }
    } else {
      for (RevCommit parent : last.getParents()) {
        sides.add(walk.parseCommit(parent));
      }
    }
    List<Twins> twins = new ArrayList<>();
    for (int i = 1; i < sides.size(); i++) {
      twins.addAll(twins(sides.get(0), sides.get(i)));
    }
    return twins;
  }

  private List<Twins> twins(RevCommit one, RevCommit other) throws IOException {
    Set<String> known = new HashSet<>();
    for (RevCommit base : bases(one, other)) {
      known.addAll(byName(base).keySet());
    }
    SortedMap<String, Map.Entry<String, ObjectId>> mine = byName(one);
    SortedMap<String, Map.Entry<String, ObjectId>> theirs = byName(other);
    List<Twins> twins = new ArrayList<>();
    try (ObjectReader reader = place.repository().newObjectReader()) {
      for (Map.Entry<String, Map.Entry<String, ObjectId>> file : mine.entrySet()) {
        Map.Entry<String, ObjectId> twin = theirs.get(file.getKey());
        if (twin != null
            && !known.contains(file.getKey())
            && !twin.getValue().equals(file.getValue().getValue())) {
          twins.add(
              new Twins(
                  file.getKey(),
                  version(one, file.getValue(), reader),
                  version(other, twin, reader)));
        }
      }
    }
    return twins;
  }

  private List<RevCommit> bases(RevCommit one, RevCommit other) throws IOException {
    List<RevCommit> bases = new ArrayList<>();
    try (RevWalk fork = new RevWalk(place.repository())) {
      fork.setRevFilter(RevFilter.MERGE_BASE);
      fork.markStart(fork.parseCommit(one));
      fork.markStart(fork.parseCommit(other));
      for (RevCommit base : fork) {
        bases.add(walk.parseCommit(base));
      }
    }
    return bases;
  }

  private SortedMap<String, Map.Entry<String, ObjectId>> byName(RevCommit commit)
      throws IOException {
    SortedMap<String, Map.Entry<String, ObjectId>> byName = new TreeMap<>();
    for (Map.Entry<String, ObjectId> file :
        CommitTree.files(commit, place, SYLLABUS, "", new Problems()).entrySet()) {
      String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
      if (name.endsWith(".md") && !name.equals("index.md")) {
        byName.put(name, Map.entry(file.getKey(), file.getValue()));
      }
    }
    return byName;
  }

  private static Version version(
      RevCommit commit, Map.Entry<String, ObjectId> file, ObjectReader reader) throws IOException {
    return new Version(
        commit.abbreviate(7).name(),
        file.getKey(),
        new String(reader.open(file.getValue()).getCachedBytes(), StandardCharsets.UTF_8));
  }
}
