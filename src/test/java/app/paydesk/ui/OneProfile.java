package app.paydesk.ui;

import app.paydesk.callback.listen.TlsFile;
import app.paydesk.profile.Profile;
import app.paydesk.ui.shell.Profiles;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One profile under a passphrase, always at work. */
final class OneProfile implements Profiles {
  private final SampleDesktop sample;
  private final String passphrase;

  OneProfile(SampleDesktop sample, String passphrase) {
    this.sample = sample;
    this.passphrase = passphrase;
  }

  @Override
  public List<Profile> list() {
    return List.of();
  }

  @Override
  public String person() {
    return "Asha Rao";
  }

  @Override
  public boolean named() {
    return true;
  }

  @Override
  public void call(String person) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean needsPassphrase(Profile profile) {
    return true;
  }

  @Override
  public boolean unbound(Profile profile) {
    return false;
  }

  @Override
  public Opened open(Profile profile, char[] typed, Words words) {
    if (!passphrase.contentEquals(new String(typed))) {
      throw new IllegalArgumentException("another passphrase");
    }
    return new Opened(sample.desktop(words.locale(), Path.of("")), NoForm::new);
  }

  @Override
  public void add(Profile profile, char[] secret, char[] typed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Opened agree(Profile changed, char[] typed, Words words) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Opened receive(Profile changed, Optional<char[]> password, Words words) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TlsFile.Sound keyStore(Path file, Optional<char[]> password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Message> sentence(Exception fault) {
    return Optional.of(Message.of("vault.wrong", "/home/clerk/paydesk/secrets/main.json"));
  }
}
