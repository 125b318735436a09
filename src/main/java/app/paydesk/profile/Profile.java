package app.paydesk.profile;

import app.paydesk.gate.wire.Loopback;
import app.paydesk.method.Agreement;
import app.paydesk.method.ProcessingTimes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * One project at one Gate.
 *
 * @param name 1–40 letters, digits, {@code -} and {@code _}; no name of a device on Windows
 * @param gate address of the Gate, without path; the embedded sandbox's where it is SANDBOX
 * @param projectId 1–4294967295
 * @param listen where callbacks are received
 * @param agreement limits, times and optional fields as agreed with the provider
 * @param paymentPage address that Payment Page links begin with, without query; empty where links
 *     are not used, and at the sandbox, which has a page of its own
 * @param duplicateDays how far back a likely duplicate is looked for, 1–365 days
 */
public record Profile(
    String name,
    Environment environment,
    URI gate,
    long projectId,
    Listen listen,
    Agreement agreement,
    Optional<URI> paymentPage,
    int duplicateDays) {
  /** How far back a likely duplicate is looked for unless chosen otherwise. */
  public static final int USUAL_DUPLICATE_DAYS = 7;

  private static final long LARGEST_PROJECT = 4_294_967_295L;
  private static final long LONGEST_MINUTES = Duration.ofDays(365).toMinutes();

  /**
   * @throws ProfileException naming the rule that a value breaks
   */
  public Profile {
    ProfileName.require(name);
    if (projectId < 1 || projectId > LARGEST_PROJECT) {
      throw new ProfileException("profile.project", projectId);
    }
    GateAddress.require(gate, environment == Environment.SANDBOX);
    paymentPage.ifPresent(GateAddress::requirePage);
    if (duplicateDays < 1 || duplicateDays > 365) {
      throw new ProfileException("profile.duplicate-days", duplicateDays);
    }
  }

  /** A profile with nothing agreed but the documents, without Payment Page links. */
  public static Profile plain(
      String name, Environment environment, URI gate, long projectId, Listen listen) {
    return new Profile(
        name,
        environment,
        gate,
        projectId,
        listen,
        Agreement.NONE,
        Optional.empty(),
        USUAL_DUPLICATE_DAYS);
  }

  /**
   * The times of an operation in minutes.
   *
   * @throws ProfileException unless 1 &lt;= basic &lt;= threshold &lt;= a year
   */
  public static ProcessingTimes times(String operation, long basic, long threshold) {
    if (basic < 1 || threshold < basic || threshold > LONGEST_MINUTES) {
      throw new ProfileException("profile.times", operation, basic, threshold);
    }
    return new ProcessingTimes(Duration.ofMinutes(basic), Duration.ofMinutes(threshold));
  }

  /** The same profile with its Gate at another address, as the sandbox's is known once it runs. */
  public Profile at(URI address) {
    return new Profile(
        name, environment, address, projectId, listen, agreement, paymentPage, duplicateDays);
  }

  /** The same profile whose customers pay at that page. */
  public Profile paidAt(URI page) {
    return new Profile(
        name, environment, gate, projectId, listen, agreement, Optional.of(page), duplicateDays);
  }

  /** The same profile whose customers pay at that page, or at none. */
  public Profile paidAt(Optional<URI> page) {
    return new Profile(name, environment, gate, projectId, listen, agreement, page, duplicateDays);
  }

  /** The same profile whose callbacks are received at another place. */
  public Profile receiving(Listen other) {
    return new Profile(
        name, environment, gate, projectId, other, agreement, paymentPage, duplicateDays);
  }

  /** The same profile with another agreement. */
  public Profile under(Agreement other) {
    return new Profile(
        name, environment, gate, projectId, listen, other, paymentPage, duplicateDays);
  }

  /**
   * Where callbacks are received.
   *
   * @param host address to bind, loopback unless chosen otherwise
   * @param port 0 for any free one
   * @param path with a random part, starts with a slash
   * @param reception how it faces the network
   */
  public record Listen(String host, int port, String path, ListenerAccess reception) {

    /**
     * @throws ProfileException naming the rule that a value breaks
     */
    public Listen {
      if (host.isBlank() || port < 0 || port > 65_535) {
        throw new ProfileException("profile.listen", host + ":" + port);
      }
      if (!path.startsWith("/")) {
        throw new ProfileException("profile.path", path);
      }
    }

    /**
     * A place written as HOST:PORT.
     *
     * @throws ProfileException if it is not
     */
    public static Listen at(String place, String path) {
      int colon = place.lastIndexOf(':');
      try {
        int port = Integer.parseInt(place.substring(colon + 1));
        return new Listen(place.substring(0, Math.max(colon, 0)), port, path);
      } catch (NumberFormatException e) {
        throw new ProfileException("profile.listen", place);
      }
    }

    /** A place for plain HTTP from anyone. */
    public Listen(String host, int port, String path) {
      this(host, port, path, ListenerAccess.PLAIN);
    }

    /**
     * Whether other computers can reach it and what they send can be read on the way: it listens
     * beyond this computer and has no TLS of its own.
     */
    public boolean exposed() {
      return !Loopback.is(host) && reception.keyStore().isEmpty();
    }

    /** The same place with another port. */
    public Listen onPort(int other) {
      return new Listen(host, other, path, reception);
    }

    /** The same place, facing the network in another way. */
    public Listen facing(ListenerAccess other) {
      return new Listen(host, port, path, other);
    }
  }
}
