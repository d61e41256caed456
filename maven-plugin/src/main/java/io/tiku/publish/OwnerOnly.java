package io.tiku.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files and folders that nobody but their owner may read, from their first moment on. */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** Makes a file that does not exist yet; it is on the disk when this returns. */
  public static void write(Path file, byte[] bytes) throws IOException {
    if (posix(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
      Files.setPosixFilePermissions(file, FILE);
    } else {
      Files.createFile(file);
      restrict(file);
    }
    WholeFile.write(file, bytes, StandardOpenOption.WRITE);
  }

  /** Makes a folder that does not exist yet. */
  public static void createFolder(Path folder) throws IOException {
    if (posix(folder)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
      Files.setPosixFilePermissions(folder, FOLDER);
    } else {
      Files.createDirectory(folder);
      restrict(folder);
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** On Windows: an access list of the owner alone, which files in a folder inherit. */
  private static void restrict(Path file) throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view != null) {
      AclEntry.Builder owner =
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(view.getOwner())
              .setPermissions(EnumSet.allOf(AclEntryPermission.class));
      if (Files.isDirectory(file)) {
        owner.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
      }
      view.setAcl(List.of(owner.build()));
    }
  }

  /** Whether others than the owner may read a file; unknown counts as no. */
  public static boolean isReadByOthers(Path file) throws IOException {
    if (posix(file)) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      return permissions.contains(PosixFilePermission.GROUP_READ)
          || permissions.contains(PosixFilePermission.OTHERS_READ);
    }
    AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view == null) {
      return false;
    }
    UserPrincipal owner = view.getOwner();
    return view.getAcl().stream()
        .filter(entry -> entry.type() == AclEntryType.ALLOW)
        .filter(entry -> entry.permissions().contains(AclEntryPermission.READ_DATA))
        .map(AclEntry::principal)
        .anyMatch(principal -> !principal.equals(owner) && !isSystem(principal.getName()));
  }

  /** Windows itself and its administrators reach every file anyway. */
  private static boolean isSystem(String name) {
    return name.startsWith("NT AUTHORITY\\") || name.equals("BUILTIN\\Administrators");
  }
}
