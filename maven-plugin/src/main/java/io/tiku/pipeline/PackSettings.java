package io.tiku.pipeline;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the goals for packs were configured with besides {@link Settings}.
 *
 * @param packs the folder of all packs
 * @param keys the folder of keys: public ones of everybody, secret ones of whoever works here
 * @param master the file of the master seed
 * @param setters a folder of 命题专用 items
 * @param now the time, for the approval log and the unlock
 * @param command how the next command is written
 * @param leftOut path → digest of the edition's 命题专用 files that this copy of it has not
 */
public record PackSettings(
    Path packs,
    Path keys,
    Path master,
    Optional<Path> setters,
    OffsetDateTime now,
    CommandLine command,
    SortedMap<String, String> leftOut) {

  public PackSettings {
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }

  /**
   * How a goal is called.
   *
   * @param start up to the goal's name: {@code mvn -pl site tiku:}
   * @param options the folders as they were given, each with a blank before it
   */
  public record CommandLine(String start, String options) {

    /** In the bank's own repository, with the usual folders. */
    public static final CommandLine USUAL = new CommandLine("mvn -pl site tiku:", "");

    /** Where steps are chosen from a menu, which says itself what comes next. */
    public static final CommandLine NONE = new CommandLine("", "");

    boolean isTyped() {
      return !start.isEmpty();
    }
  }

  public PackSettings(
      Path packs, Path keys, Path master, Optional<Path> setters, OffsetDateTime now) {
    this(packs, keys, master, setters, now, CommandLine.USUAL);
  }

  public PackSettings(
      Path packs,
      Path keys,
      Path master,
      Optional<Path> setters,
      OffsetDateTime now,
      CommandLine command) {
    this(packs, keys, master, setters, now, command, new TreeMap<>());
  }

  /** Where the deal is, and the shares in it. */
  Path deal() {
    return packs.resolve("deal");
  }

  /** The public file of the deal. */
  Path dealFile() {
    return deal().resolve("deal.json");
  }

  /** A region's share, sealed to its host and the keeper. */
  Path share(String region) {
    return deal().resolve(region + ".share.age");
  }

  /** A region's folder. */
  PackFolder folder(String region, boolean rehearsal) {
    return new PackFolder(packs.resolve(rehearsal ? region + PackFolder.REHEARSAL : region));
  }

  /** The same with another folder of 命题专用 items. */
  PackSettings withSetters(Optional<Path> others) {
    return new PackSettings(packs, keys, master, others, now, command, leftOut);
  }

  /** The same at another moment. */
  public PackSettings at(OffsetDateTime moment) {
    return new PackSettings(packs, keys, master, setters, moment, command, leftOut);
  }

  /** The same with another folder of keys. */
  public PackSettings withKeys(Path others) {
    return new PackSettings(
        packs, others, others.resolve("master.seed"), setters, now, command, leftOut);
  }
}
