package app.paydesk.profile;

import app.paydesk.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells a folder that other computers may write as well: a sync service exchanges files below a
 * program that has them open, and locks on a network drive do not reliably keep another computer
 * out.
 */
final class SharedFolder {
  /** Windows gives no type for these; their paths tell. */
  private static final String UNC = "\\\\";

  private static final List<String> NETWORK =
      List.of(
          "nfs", "cifs", "smb", "afp", "webdav", "davfs", "sshfs", "rclone", "gvfsd", "9p", "afs",
          "ceph", "gluster", "lustre", "ncpfs", "prl_fs", "vboxsf", "vmhgfs");

  private static final List<Service> SERVICES =
      List.of(
          new Service("OneDrive", name -> name.startsWith("onedrive"), List.of()),
          new Service("Dropbox", name -> named(name, "dropbox"), List.of(".dropbox")),
          new Service(
              "iCloud",
              name ->
                  named(name, "iclouddrive")
                      || named(name, "icloud drive")
                      || named(name, "com~apple~clouddocs")
                      || named(name, "mobile documents"),
              List.of()),
          new Service(
              "Google Drive",
              name ->
                  named(name, "google drive")
                      || named(name, "googledrive")
                      || named(name, "my drive"),
              List.of(".tmp.drivedownload", ".tmp.driveupload")),
          new Service("Nextcloud", name -> named(name, "nextcloud"), List.of(".nextcloudsync.log")),
          new Service("ownCloud", name -> named(name, "owncloud"), List.of(".owncloudsync.log")),
          new Service("Syncthing", name -> named(name, "syncthing"), List.of(".stfolder")),
          new Service("Resilio Sync", name -> named(name, "resilio sync"), List.of(".sync")),
          new Service("Box", name -> name.equals("box") || named(name, "box sync"), List.of()),
          new Service("MEGA", name -> named(name, "megasync"), List.of(".debris")),
          new Service("pCloud", name -> named(name, "pclouddrive"), List.of()),
          new Service("Seafile", name -> named(name, "seafile"), List.of()),
          new Service("Yandex Disk", name -> named(name, "yandex.disk"), List.of()),
          new Service(
              "Nutstore (坚果云)", name -> named(name, "nutstore") || named(name, "坚果云"), List.of()),
          new Service(
              "Baidu (百度网盘)",
              name -> named(name, "baidusyncdisk") || named(name, "百度网盘"),
              List.of()),
          new Service("macOS CloudStorage", name -> name.equals("cloudstorage"), List.of()));

  private SharedFolder() {}

  /**
   * A service that keeps folders of several computers alike.
   *
   * @param folder whether a folder of this name, in lower case, is kept by it
   * @param marks names of what it leaves in a folder that it keeps
   */
  private record Service(String name, Predicate<String> folder, List<String> marks) {
    boolean keeps(Path folder) {
      Path last = folder.getFileName();
      return (last != null && this.folder.test(last.toString().toLowerCase(Locale.ROOT)))
          || marks.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
    }
  }

  // As in "Dropbox (Example Ltd)" or "GoogleDrive-ada@example.com".
  private static boolean named(String folder, String service) {
    return folder.equals(service)
        || Stream.of(" (", "-", " -").anyMatch(more -> folder.startsWith(service + more));
  }

  /** What to tell of a folder that is there; empty for one of this computer only. */
  static List<Message> notices(Path folder) {
    return Stream.concat(
            synced(folder).map(name -> Message.of("home.synced", folder, name)).stream(),
            network(folder).map(type -> Message.of("home.network", folder, type)).stream())
        .toList();
  }

  private static Optional<String> synced(Path folder) {
    Path real = real(folder);
    for (Path at = real; at != null; at = at.getParent()) {
      Path here = at;
      Optional<Service> service = SERVICES.stream().filter(one -> one.keeps(here)).findFirst();
      if (service.isPresent()) {
        return service.map(Service::name);
      }
    }
    return Optional.empty();
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath();
    }
  }

  private static Optional<String> network(Path folder) {
    if (folder.toAbsolutePath().toString().startsWith(UNC)) {
      return Optional.of("SMB");
    }
    try {
      return Optional.of(Files.getFileStore(folder).type()).filter(SharedFolder::isNetwork);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a type of file system, as the system names it, reaches over a network. */
  static boolean isNetwork(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    String bare = name.startsWith("fuse.") ? name.substring("fuse.".length()) : name;
    return NETWORK.stream().anyMatch(bare::startsWith);
  }
}
