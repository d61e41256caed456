package io.tiku.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What publishing needs to know of and do to folders. */
public final class Folders {

  /** What tells whether a file is still the one that was written. */
  record Stamp(long size, long modifiedNanos) {
    static Stamp of(BasicFileAttributes attributes) {
      var instant = attributes.lastModifiedTime().toInstant();
      return new Stamp(
          attributes.size(), instant.getEpochSecond() * 1_000_000_000L + instant.getNano());
    }
  }

  private static final int MOST_LINKS = 40;

  private Folders() {}

  /** All files below a folder, by relative path with {@code /}; none if the folder is missing. */
  static Map<String, Stamp> list(Path folder) throws IOException {
    Map<String, Stamp> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    int skip = folder.toString().length() + 1;
    char separator = folder.getFileSystem().getSeparator().charAt(0);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(
                file.toString().substring(skip).replace(separator, '/'), Stamp.of(attributes));
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** The folder itself behind links; what does not exist yet is where a link or parent says. */
  static Path real(Path folder) throws IOException {
    Path known = folder;
    for (int links = 0; links < MOST_LINKS && !Files.exists(known); links++) {
      if (!Files.isSymbolicLink(known)) {
        Path parent = known.getParent();
        return parent == null ? known : real(parent).resolve(known.getFileName());
      }
      known = known.resolveSibling(Files.readSymbolicLink(known)).normalize();
    }
    return known.toRealPath();
  }

  /** Makes the folders of files. */
  static void makeParents(Path folder, Collection<String> paths) {
    for (String path : paths) {
      int slash = path.lastIndexOf('/');
      if (slash > 0 && !Files.isDirectory(folder.resolve(path.substring(0, slash)))) {
        try {
          Files.createDirectories(folder.resolve(path.substring(0, slash)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Puts a file at a second place as well, as a link where the disk can. */
  static void linkOrCopy(Path from, Path to) {
    try {
      Files.deleteIfExists(to);
      try {
        Files.createLink(to, from);
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes files below a folder, where they exist, and the folders that become empty by it. */
  static void deleteFiles(Path folder, Collection<String> paths) throws IOException {
    for (String path : paths) {
      if (Files.deleteIfExists(folder.resolve(path))) {
        deleteEmpty(folder, path);
      }
    }
  }

  /** Deletes the folders of files that are not there, as far as nothing else is in them. */
  static void deleteEmpty(Path folder, Collection<String> paths) throws IOException {
    Set<String> seen = new HashSet<>();
    for (String path : paths) {
      if (seen.add(path.substring(0, path.lastIndexOf('/') + 1))) {
        deleteEmpty(folder, path);
      }
    }
  }

  private static void deleteEmpty(Path root, String path) throws IOException {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      try {
        Files.deleteIfExists(root.resolve(path.substring(0, slash)));
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  /** Deletes a file, a link or a folder with all in it, if it exists; follows no link. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
