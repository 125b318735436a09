package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A home that another computer may write as well is told at the start. */
class SharedFolderTest {
  @TempDir Path disk;

  private Path folder(String path) throws IOException {
    return Files.createDirectories(disk.resolve(path));
  }

  @ParameterizedTest
  @CsvSource({
    "OneDrive - Example Ltd/paydesk, OneDrive",
    "OneDrive/a/b/paydesk, OneDrive",
    "Dropbox (Example)/paydesk, Dropbox",
    "Dropbox/paydesk, Dropbox",
    "Library/Mobile Documents/com~apple~CloudDocs/paydesk, iCloud",
    "iCloudDrive/paydesk, iCloud",
    "Library/CloudStorage/GoogleDrive-ada@example.com/My Drive/paydesk, Google Drive",
    "Google Drive/paydesk, Google Drive",
    "Nextcloud/paydesk, Nextcloud",
    "Library/CloudStorage/Egnyte/paydesk, macOS CloudStorage",
    "Box/paydesk, Box",
  })
  void aFolderThatASyncServiceKeepsIsTold(String path, String service) throws IOException {
    Path home = folder(path);
    assertThat(SharedFolder.notices(home))
        .containsExactly(Message.of("home.synced", home, service));
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock.notices()).containsExactly(Message.of("home.synced", home, service));
    }
  }

  @ParameterizedTest
  @CsvSource({
    ".stfolder, Syncthing",
    ".dropbox, Dropbox",
    ".nextcloudsync.log, Nextcloud",
    ".owncloudsync.log, ownCloud",
  })
  void aServiceIsKnownByWhatItLeavesInAFolderOfAnyName(String mark, String service)
      throws IOException {
    Path home = folder("money/desk/paydesk");
    folder("money/" + mark);
    assertThat(SharedFolder.notices(home))
        .containsExactly(Message.of("home.synced", home, service));
  }

  @Test
  void aLinkIntoASyncedFolderIsFollowed() throws IOException {
    Path home = Files.createSymbolicLink(disk.resolve("paydesk"), folder("Dropbox/paydesk"));
    assertThat(SharedFolder.notices(home)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paydesk", "boxes/paydesk", "mydropbox/paydesk", "My Drivers/paydesk", "a.sync/b"})
  void aFolderOfThisComputerIsNothingToTell(String path) throws IOException {
    assertThat(SharedFolder.notices(folder(path))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smbfs",
        "afpfs",
        "webdav",
        "fuse.sshfs",
        "9p",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "ceph"
      })
  void typesOfFileSystemsThatReachOverANetworkAreKnown(String type) {
    assertThat(SharedFolder.isNetwork(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ext4", "xfs", "btrfs", "overlay", "tmpfs", "zfs", "apfs", "NTFS", "fuseblk"})
  void othersAreOfThisComputer(String type) {
    assertThat(SharedFolder.isNetwork(type)).isFalse();
  }
}
