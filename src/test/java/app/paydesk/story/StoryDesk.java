package app.paydesk.story;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.cli.Showing;
import app.paydesk.desk.Desk;
import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A listener on a history file, a desk that sends to a Gate which accepts all, and a terminal. */
final class StoryDesk implements AutoCloseable {
  static final String SECRET = "told to nobody";
  private static final Map<String, String> VALUES =
      Map.of(
          "payment.currency", "INR",
          "customer.ip_address", "203.0.113.7",
          "customer.first_name", "Asha",
          "customer.last_name", "Rao",
          "customer.phone", "9876543210",
          "customer.email", "asha@example.com",
          "customer.address", "Delhi",
          "return_url.success", "https://shop.example/back");

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);
  private final Methods methods = Methods.installed();
  private final HttpClient http = HttpClient.newHttpClient();
  private final SigningKey key = SigningKey.of(SECRET.toCharArray());
  private final Showing showing;
  private final HistoryDatabase history;
  private final SqliteJournal journal;
  private final SqliteArchive archive;
  private final Desk desk;
  private final CallbackListener listener;
  private final Profile profile;

  StoryDesk(Path folder) throws Exception {
    showing = new Showing(folder, Words.of(Locale.ENGLISH, methods.bundles()), clock);
    profile = showing.profile();
    history = HistoryDatabase.open(folder.resolve("history.db"), new ChangeFeed());
    journal = new SqliteJournal(history);
    archive = new SqliteArchive(history);
    desk =
        new Desk(
            project(),
            _ -> new GateReply.Accepted("accepted", JsonObject.empty(), Duration.ofMillis(9)),
            journal,
            clock);
    Inbox inbox = new Inbox(project(), key, journal, archive, clock);
    listener =
        new CallbackListener(
            new Profile.Listen("127.0.0.1", 0, "/callback"), inbox, ListenerLimits.USUAL);
    listener.start();
  }

  private long project() {
    return profile.projectId();
  }

  /** Makes the payment that the story is told of, to a payee of its own. */
  void send(Story story, String id) {
    desk.submit(submission(story, id, id));
  }

  /** Whether one more payment of the kind to the same payee is held to be a repetition. */
  boolean radarSees(Story story, String id) {
    return desk.duplicates(submission(story, id + "x", id)).stream()
        .filter(Duplicate::strong)
        .anyMatch(d -> d.row().key().id().value().equals(id));
  }

  private Submission submission(Story story, String id, String payee) {
    Operation operation = methods.operation(story.operation()).orElseThrow();
    Map<String, String> values = new HashMap<>(VALUES);
    values.put("payment.amount", Money.of(story.minor(), "INR").plain());
    values.put("account.number", "asha." + payee.toLowerCase(Locale.ROOT) + "@upi");
    values.put("customer.id", "c-" + payee);
    values.keySet().removeIf(name -> operation.field(name).isEmpty());
    Draft draft =
        new Draft(
            operation, operation.currencies().getFirst(), Agreement.NONE, values, Optional.empty());
    return new Submission(new PaymentId(id), id, draft, Map.of());
  }

  /** Posts one message. */
  int post(GateWord word, String id) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(listener.address())
            .POST(HttpRequest.BodyPublishers.ofByteArray(word.posted(project(), id, SECRET)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** What {@code paydesk show} prints. */
  JsonObject show(String id) throws JsonException {
    return showing.show(id, journal);
  }

  /** What was found of the last message that names a payment. */
  Delivery last(String id) {
    return archive.ofPayment(key(id), 100).getFirst();
  }

  /** What the last message kept says, whatever it names. */
  Delivery last() {
    return archive.deliveries(project(), "", Optional.empty(), 1).getFirst();
  }

  PaymentKey key(String id) {
    return new PaymentKey(project(), new PaymentId(id));
  }

  @Override
  public void close() {
    listener.close();
    history.close();
    key.close();
    http.close();
  }
}
