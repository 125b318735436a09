package app.paydesk.sandbox;

import app.paydesk.method.Methods;
import app.paydesk.money.Money;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Gate that moves no money, on loopback. */
public final class SandboxServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /** A settled purchase that can be refunded. */
  public record SeededPurchase(String paymentId, Money sum) {}

  private final Server server;
  private final ServerConnector connector;
  private final SandboxConfig config;
  private final SandboxStore book;
  private final Steps steps;
  private final CallbackSender courier;
  private final PaymentSimulator stage;

  /**
   * @throws IOException if the ledger file cannot be read or written
   */
  public SandboxServer(SandboxConfig config) throws IOException {
    this.config = config;
    this.book =
        config.ledger().isPresent()
            ? SandboxStore.at(config.ledger().get())
            : SandboxStore.inMemory();
    this.steps = new Steps(config.scheduler(), config.pace());
    FaultDraw faults = new FaultDraw(config.seed(), config.faults());
    this.courier = new CallbackSender(config, faults, steps, this::reported);
    this.stage = new PaymentSimulator(config, book, courier::send, steps, this::address);
    StatusDesk status = new StatusDesk(config, book, stage);
    Intake intake = new Intake(book, config.clock(), faults);
    GateDesk gate = new GateDesk(config, intake, stage, status, faults, steps);
    QueuedThreadPool threads = new QueuedThreadPool(16, 2);
    threads.setName("sandbox");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    this.server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(LOOPBACK);
    connector.setPort(config.port());
    server.addConnector(connector);
    PageDesk checkout = new PageDesk(new PageJudge(config, book), intake, stage);
    server.setHandler(new SandboxRouter(gate, stage, checkout, book, faults));
  }

  /** The settled purchases that every sandbox starts with. */
  public static List<SeededPurchase> seededPurchases(Methods methods) {
    return SeededPurchases.at(Instant.EPOCH, methods).stream()
        .map(p -> new SeededPurchase(p.id(), p.sum()))
        .toList();
  }

  /**
   * Opens the port and goes on with what an earlier run left open.
   *
   * @throws IOException if the port cannot be opened
   */
  public void start() throws IOException {
    SeededPurchases.at(PaymentSimulator.now(config.clock()), config.methods()).stream()
        .filter(p -> book.find(p.id()).isEmpty())
        .forEach(book::add);
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException(
          "Port " + config.port() + " cannot be opened; another program may be using it.", e);
    }
    stage.resume();
  }

  /** Its address without a path, once it is started. */
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
  }

  /** Where Payment Page links begin, once it is started. */
  public URI paymentPage() {
    return paymentPage(address());
  }

  /** Where customers of a sandbox at that address are sent to. */
  public static URI paymentPage(URI sandbox) {
    return sandbox.resolve(PageDesk.PATH);
  }

  /** Closes the port; what is still open stays in the ledger file, where there is one. */
  @Override
  public void close() throws IOException {
    steps.close();
    try {
      server.stop();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The sandbox did not stop", e);
    }
    courier.close();
    book.close();
  }

  private void reported(CallbackSender.Parcel parcel) {
    var _ =
        book.change(
            parcel.paymentId(),
            p -> p.operation(parcel.operationId()).map(o -> p.replacing(o.asReported())).orElse(p));
  }
}
