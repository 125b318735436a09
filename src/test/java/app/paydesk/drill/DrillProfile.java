package app.paydesk.drill;

import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Random;

/** Makes the profile that a drill works in. */
public final class DrillProfile {
  /** Its project. */
  public static final long PROJECT = 580;

  private DrillProfile() {}

  /** A file with the secret that follows from the seed. */
  public static Path secret(Path folder, long seed) throws IOException {
    byte[] secret = new byte[32];
    new Random(seed).nextBytes(secret);
    return Files.writeString(
        folder.resolve("secret.txt").toAbsolutePath(), HexFormat.of().formatHex(secret));
  }

  /**
   * Adds it by the program's own command.
   *
   * @param gate port of the Gate on this computer
   * @param listen port where callbacks are received
   * @return where callbacks are received
   */
  public static URI add(Packaged program, int gate, int listen, Path secret)
      throws IOException, InterruptedException {
    Process adding =
        program.command(
            "profile",
            "add",
            Packaged.PROFILE,
            "--home",
            program.home().toString(),
            "--gate",
            "http://127.0.0.1:" + gate,
            "--project",
            Long.toString(PROJECT),
            "--secret-file",
            secret.toString(),
            "--listen",
            "127.0.0.1:" + listen,
            "--no-passphrase");
    if (adding.waitFor() != 0) {
      throw new IOException("the profile could not be added\n" + program.lastWords());
    }
    Profile.Listen place =
        new ProfileStore(program.home(), Clock.systemUTC())
            .find(Packaged.PROFILE)
            .map(Profile::listen)
            .orElseThrow();
    return URI.create("http://127.0.0.1:" + place.port() + place.path());
  }
}
