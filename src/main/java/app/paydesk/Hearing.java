package app.paydesk;

import app.paydesk.callback.Relay;
import app.paydesk.callback.WaysIn;
import app.paydesk.ui.ListenerState;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how callbacks can come in, for the line at the bottom of the window. */
record Hearing(Words words, ZoneId zone) {

  ListenerState state(WaysIn.Health health, Optional<Message> problem) {
    boolean listening = problem.isEmpty();
    String address =
        health.listener().address().getAuthority() + health.listener().address().getPath();
    return new ListenerState(
        listening,
        listening ? address : "",
        problem.map(words::say).orElse(""),
        notes(health, listening));
  }

  private List<String> notes(WaysIn.Health health, boolean listening) {
    List<String> notes = new ArrayList<>();
    if (listening) {
      health
          .listener()
          .tlsUntil()
          .map(until -> words.say("listener.tls.until", until.atZone(zone).toLocalDate()))
          .ifPresent(notes::add);
    } else {
      notes.add(words.say("listener.again", Ears.AGAIN.toSeconds()));
    }
    health.listener().tlsProblem().map(words::say).ifPresent(notes::add);
    health.relay().map(this::relay).ifPresent(notes::add);
    if (health.listener().turnedAway() > 0) {
      notes.add(words.say("listener.turned-away", Long.toString(health.listener().turnedAway())));
    }
    health.listener().unread().stream().map(words::say).forEach(notes::add);
    return notes;
  }

  private String relay(Relay relay) {
    String host = relay.channel().getHost();
    return switch (relay) {
      case Relay.Connecting _ -> words.say("relay.connecting", host);
      case Relay.Connected open ->
          open.trouble().map(words::say).orElseGet(() -> words.say("relay.connected", host));
      case Relay.Lost lost -> words.say("relay.lost", host, words.say(lost.why()));
    };
  }
}
