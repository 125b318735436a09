package app.paydesk.bench;

import app.paydesk.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the packaged Paydesk and Debian's webhook. */
final class Programs {
  /** A program that listens. */
  record Listening(Process process, URI address) {}

  private final Path paydesk;
  private final Path folder;

  Programs(Path paydesk, Path folder) {
    this.paydesk = paydesk;
    this.folder = folder;
  }

  /** Adds the profile whose history {@link #history()} is. */
  void profile(String secret) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("secret"), secret);
    List<String> add =
        List.of("profile", "add", "bench", "--gate", "https://gate.example", "--project", "200");
    Process added =
        command(add, "--secret-file", file.toString(), "--no-passphrase")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("profile.log").toFile())
            .start();
    if (added.waitFor() != 0) {
      throw new IOException("no profile could be added");
    }
    Files.createDirectories(history().getParent());
  }

  Path history() {
    return folder.resolve("home/history/bench.db");
  }

  Listening paydesk() throws Exception {
    Process process =
        command(List.of("listen"), "--profile", "bench", "--port", "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = process.inputReader(StandardCharsets.UTF_8).readLine();
    return new Listening(process, URI.create(Json.object(line).text("listening").orElseThrow()));
  }

  private ProcessBuilder command(List<String> first, String... more) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(paydesk.toString(), "--home", folder.resolve("home").toString()));
    command.addAll(first);
    command.addAll(List.of(more));
    return new ProcessBuilder(command);
  }

  Listening webhook() throws Exception {
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
    for (int tries = 0; !answers(port); tries++) {
      if (tries > 100 || hook.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("webhook did not start");
      }
    }
    return new Listening(hook, URI.create("http://127.0.0.1:" + port + "/hooks/callback"));
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
