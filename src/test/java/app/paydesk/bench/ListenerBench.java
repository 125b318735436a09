package app.paydesk.bench;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.Signature;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code paydesk listen} beside Debian's webhook with a script that appends and flushes, and beside
 * what SQLite and HMAC alone reach on this machine; then {@code kill -9} under load.
 */
public final class ListenerBench {
  private static final int[] CONNECTIONS = {1, 16, 64};
  private static final int WARMING_UP = 10_000;

  private final Path paydesk;
  private final Path folder;
  private final Duration time;
  private final String secret = UUID.randomUUID().toString();
  private final List<byte[]> bodies = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger others = new AtomicInteger();
  private URI hookAddress = URI.create("http://127.0.0.1/");

  private ListenerBench(Path paydesk, Path folder, Duration time) {
    this.paydesk = paydesk;
    this.folder = folder;
    this.time = time;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(args[1]), "bench");
    Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
    System.exit(new ListenerBench(Path.of(args[0]), folder, time).run());
  }

  private int run() throws Exception {
    sign(60_000);
    double hmac =
        BareLimit.hmacsPerSecond(
            secret.getBytes(StandardCharsets.UTF_8), bodies.subList(0, 20_000));
    System.out.printf(Locale.ROOT, "HMAC-SHA512 alone, one thread: %.0f a second%n%n", hmac);
    System.out.println("| connections | | a second | p50 ms | p99 ms | paydesk against it |");
    System.out.println("|---|---|---|---|---|---|");
    Process listener = listener();
    URI address = listening(listener);
    Process hook = webhook();
    try (BareLimit bare = new BareLimit(folder.resolve("bare.db"), bodies)) {
      Load.run(Load.posts(address, bodies), 16, next, WARMING_UP, Duration.ofMinutes(1));
      other(bare.steps(), 16);
      for (int connections : CONNECTIONS) {
        Load.Result ours = measured(Load.posts(address, bodies), connections);
        row(connections, "paydesk listen", ours, ours);
        row(connections, "bare SQLite", other(bare.steps(), connections), ours);
        row(connections, "webhook", other(Load.posts(hookAddress, bodies), connections), ours);
      }
    } finally {
      hook.destroyForcibly();
    }
    return killed(listener, address);
  }

  private void sign(int count) {
    try (SigningKey key = SigningKey.of(secret.toCharArray())) {
      JsonObject example = Callbacks.read("cup-payout-success");
      for (int i = 0; i < count; i++) {
        JsonObject body = Signature.signedRoot(example.with("payment.id", "BENCH-" + i), key);
        bodies.add(Json.compact(body).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private Load.Result measured(Load.Opener opener, int connections) throws InterruptedException {
    return Load.run(opener, connections, next, bodies.size(), time);
  }

  // They may see the same body twice; the listener must not.
  private Load.Result other(Load.Opener opener, int connections) throws InterruptedException {
    return Load.run(opener, connections, others, Integer.MAX_VALUE, time);
  }

  private static void row(int connections, String name, Load.Result result, Load.Result ours) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.0f | %.1f | %.1f | %.2f × |%s%n",
        connections,
        name,
        result.perSecond(),
        result.p50(),
        result.p99(),
        ours.perSecond() / result.perSecond(),
        result.refused() == 0 ? "" : " refused: " + result.refused());
  }

  private Process listener() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("secret"), secret);
    Process added =
        command(
                "profile",
                "add",
                "bench",
                "--gate",
                "https://gate.example",
                "--project",
                "200",
                "--secret-file",
                file.toString(),
                "--no-passphrase")
            .inheritIO()
            .start();
    if (added.waitFor() != 0) {
      throw new IOException("no profile could be added");
    }
    return command("listen", "--profile", "bench", "--port", "0")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(paydesk.toString(), "--home", home().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private Path home() {
    return folder.resolve("home");
  }

  private static URI listening(Process listener) throws Exception {
    String line = listener.inputReader(StandardCharsets.UTF_8).readLine();
    return URI.create(Json.object(line).text("listening").orElseThrow());
  }

  private Process webhook() throws Exception {
    Path script = folder.resolve("append.sh");
    Files.writeString(
        script,
        "#!/bin/sh\nprintf '%s\\n' \"$BODY\" | dd of="
            + folder.resolve("hook.log")
            + " oflag=append conv=notrunc,fsync status=none\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    Path hooks = folder.resolve("hooks.json");
    Files.writeString(
        hooks,
        """
        [{"id": "callback", "execute-command": "%s", "include-command-output-in-response": true,
          "pass-environment-to-command":
            [{"source": "raw-request-body", "envname": "BODY"}]}]
        """
            .formatted(script));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process hook =
        new ProcessBuilder(
                "webhook", "-hooks", hooks.toString(), "-ip", "127.0.0.1", "-port", "" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("webhook.log").toFile())
            .start();
    hookAddress = URI.create("http://127.0.0.1:" + port + "/hooks/callback");
    for (int tries = 0; !answers(port); tries++) {
      if (tries > 100 || hook.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("webhook did not start");
      }
    }
    return hook;
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private int killed(Process listener, URI address) throws Exception {
    AtomicReference<Load.Result> result = new AtomicReference<>();
    AtomicInteger from = new AtomicInteger(next.get());
    Thread load =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Load.Opener posts = Load.posts(address, bodies);
                    result.set(Load.run(posts, 16, from, bodies.size(), Duration.ofMinutes(1)));
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    listener.waitFor(3, TimeUnit.SECONDS);
    listener.destroyForcibly().waitFor();
    load.join();
    Set<String> kept = kept();
    long missing = result.get().taken().stream().filter(n -> !kept.contains("BENCH-" + n)).count();
    System.out.printf(
        Locale.ROOT,
        "%nkill -9 under load: %d acknowledged in the last run, %d of them missing%n",
        result.get().taken().size(),
        missing);
    return missing == 0 ? 0 : 1;
  }

  private Set<String> kept() throws SQLException {
    Set<String> kept = new HashSet<>();
    try (Connection history =
            DriverManager.getConnection("jdbc:sqlite:" + home().resolve("history/bench.db"));
        Statement statement = history.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT d.payment_id FROM delivery d JOIN payment p ON p.payment_id = d.payment_id"
                    + " JOIN event e ON e.payment = p.id WHERE d.verdict = 'VALID'")) {
      while (rows.next()) {
        kept.add(rows.getString(1));
      }
    }
    return kept;
  }
}
