package app.paydesk;

import app.paydesk.drill.FastClock;
import app.paydesk.drill.Mutation;
import app.paydesk.drill.Order;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.profile.HomeLock;
import app.paydesk.session.DrillSeat;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The driver of the drill: opens a profile as the console does, takes orders as lines and answers
 * with lines, until its input ends or it is killed. It alone is added to the packaged program.
 */
final class DrillDesk {
  private DrillDesk() {}

  /**
   * The launcher names its own main class first; then home, profile, mutation, when the fast clock
   * showed true time, and how fast it is.
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[1]);
    Clock clock = new FastClock(Instant.parse(args[4]), Integer.parseInt(args[5]));
    try (HomeLock lock = HomeLock.take(home);
        DrillSeat seat = DrillSeat.open(home, args[2], Mutation.of(args[3]), clock);
        DrillClerk clerk = new DrillClerk(seat);
        ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      clerk.begin();
      System.out.println(Json.compact(JsonObject.empty().with("ready", lock.toString())));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Order order = Order.read(Json.object(line));
        hands.execute(() -> clerk.attend(order));
      }
    }
  }
}
