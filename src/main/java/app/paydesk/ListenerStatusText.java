package app.paydesk;

import app.paydesk.callback.relay.Relay;
import app.paydesk.callback.tools.CallbackIntake;
import app.paydesk.session.CallbackReception;
import app.paydesk.ui.ListenerState;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how callbacks can come in, for the line at the bottom of the window. */
record ListenerStatusText(Words words, ZoneId zone) {

  ListenerState state(CallbackIntake.Health health, Optional<Message> problem) {
    boolean listening = problem.isEmpty();
    String address =
        health.listener().address().getAuthority() + health.listener().address().getPath();
    return new ListenerState(
        listening,
        listening ? address : "",
        problem.map(words::say).orElse(""),
        notes(health, listening));
  }

  private List<String> notes(CallbackIntake.Health health, boolean listening) {
    List<String> notes = new ArrayList<>();
    if (listening) {
      health
          .listener()
          .tlsUntil()
          .map(until -> words.say("listener.tls.until", until.atZone(zone).toLocalDate()))
          .ifPresent(notes::add);
    } else {
      notes.add(words.say("listener.again", CallbackReception.AGAIN.toSeconds()));
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
