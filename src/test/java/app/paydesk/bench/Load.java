package app.paydesk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Sends bodies over a number of connections, each the next one as soon as it has its answer. */
final class Load {
  /** Does one thing and returns when it is done; one for each connection. */
  @FunctionalInterface
  interface Step extends AutoCloseable {
    /**
     * @return whether it was taken
     */
    boolean take(int number) throws IOException;

    @Override
    default void close() throws IOException {}
  }

  /** Opens a connection. */
  @FunctionalInterface
  interface Opener {
    Step open() throws IOException;
  }

  /** What came of it. */
  record Result(double perSecond, double p50, double p99, List<Integer> taken, int refused) {}

  private Load() {}

  /** Runs from {@code next} until the time is over or there are no more. */
  static Result run(Opener opener, int connections, AtomicInteger next, int end, Duration time)
      throws InterruptedException {
    Queue<long[]> times = new ConcurrentLinkedQueue<>();
    Queue<List<Integer>> taken = new ConcurrentLinkedQueue<>();
    AtomicInteger refused = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(connections);
    long start = System.nanoTime();
    long stop = start + time.toNanos();
    for (int i = 0; i < connections; i++) {
      Thread.ofPlatform()
          .start(
              () -> {
                List<Integer> mine = new ArrayList<>();
                LongStream.Builder spans = LongStream.builder();
                try (Step step = opener.open()) {
                  for (long at = System.nanoTime(); at < stop; at = System.nanoTime()) {
                    int number = next.getAndIncrement();
                    if (number >= end) {
                      break;
                    }
                    if (step.take(number)) {
                      mine.add(number);
                      spans.add(System.nanoTime() - at);
                    } else {
                      refused.incrementAndGet();
                    }
                  }
                } catch (IOException e) {
                  refused.incrementAndGet();
                } finally {
                  times.add(spans.build().toArray());
                  taken.add(mine);
                  done.countDown();
                }
              });
    }
    done.await();
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    List<Integer> numbers = taken.stream().flatMap(List::stream).toList();
    return new Result(
        all.length / seconds, at(all, 50) / 1e6, at(all, 99) / 1e6, numbers, refused.get());
  }

  private static long at(long[] sorted, int percent) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /** Posts over one connection that stays open. */
  static Opener posts(URI address, Traffic traffic) {
    return () -> new Post(address, traffic);
  }

  private static final class Post implements Step {
    private final Socket socket;
    private final InputStream in;
    private final String head;
    private final Traffic traffic;

    Post(URI address, Traffic traffic) throws IOException {
      this.traffic = traffic;
      socket = new Socket(InetAddress.ofLiteral(address.getHost()), address.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
      head =
          "POST "
              + address.getPath()
              + " HTTP/1.1\r\nHost: "
              + address.getAuthority()
              + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    @Override
    public boolean take(int number) throws IOException {
      byte[] body = traffic.body(number);
      byte[] start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
      byte[] all = Arrays.copyOf(start, start.length + body.length);
      System.arraycopy(body, 0, all, start.length, body.length);
      socket.getOutputStream().write(all);
      String status = line();
      int length = 0;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring("content-length:".length()).strip());
        }
      }
      in.skipNBytes(length);
      return status.contains(" 200");
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("closed");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
