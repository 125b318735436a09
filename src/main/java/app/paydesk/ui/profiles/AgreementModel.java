package app.paydesk.ui.profiles;

import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.ProcessingTimes;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileException;
import app.paydesk.words.Message;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a profile agreed with its provider, as it is being edited. */
public final class AgreementModel {
  private final Profile profile;
  private final List<OperationTerms> operations;
  private final StringProperty days = new SimpleStringProperty(this, "days", "");
  private final StringProperty page = new SimpleStringProperty(this, "page", "");

  public AgreementModel(Profile profile, List<Operation> operations) {
    this.profile = profile;
    this.operations =
        operations.stream()
            .map(operation -> new OperationTerms(operation, profile.agreement()))
            .toList();
    days.set(Integer.toString(profile.duplicateDays()));
    page.set(profile.paymentPage().map(URI::toString).orElse(""));
  }

  Profile profile() {
    return profile;
  }

  List<OperationTerms> operations() {
    return operations;
  }

  StringProperty days() {
    return days;
  }

  StringProperty page() {
    return page;
  }

  /** Whether the Payment Page is another one, which only the passphrase can seal. */
  boolean pageChanged() {
    return !page.get().strip().equals(profile.paymentPage().map(URI::toString).orElse(""));
  }

  Optional<Message> daysProblem() {
    return problem(() -> with(profile.paymentPage(), NewProfile.days(days.get().strip())));
  }

  Optional<Message> pageProblem() {
    return problem(() -> with(NewProfile.page(page.get().strip()), profile.duplicateDays()));
  }

  boolean wrong() {
    return daysProblem().isPresent()
        || pageProblem().isPresent()
        || operations.stream().anyMatch(terms -> terms.problem().isPresent());
  }

  /**
   * The profile as edited; what equals the documents is not written down.
   *
   * @throws ProfileException if something is wrong
   */
  Profile changed() {
    Map<String, Limits> limits = new HashMap<>(profile.agreement().limits());
    Map<String, ProcessingTimes> times = new HashMap<>(profile.agreement().times());
    Map<String, Set<String>> optional = new HashMap<>(profile.agreement().optional());
    for (OperationTerms terms : operations) {
      String key = terms.operation().key();
      put(
          limits,
          key,
          Optional.of(terms.limits()).filter(l -> !l.equals(terms.operation().limits())));
      put(times, key, terms.times());
      if (!terms.without().isEmpty()) {
        put(optional, key, Optional.of(terms.unneeded()).filter(names -> !names.isEmpty()));
      }
    }
    return with(NewProfile.page(page.get().strip()), NewProfile.days(days.get().strip()))
        .under(new Agreement(limits, times, optional));
  }

  private Profile with(Optional<URI> newPage, int newDays) {
    return new Profile(
        profile.name(),
        profile.environment(),
        profile.gate(),
        profile.projectId(),
        profile.listen(),
        profile.agreement(),
        newPage,
        newDays);
  }

  private static <T> void put(Map<String, T> map, String key, Optional<T> value) {
    value.ifPresentOrElse(v -> map.put(key, v), () -> map.remove(key));
  }

  private static Optional<Message> problem(Runnable making) {
    try {
      making.run();
      return Optional.empty();
    } catch (ProfileException e) {
      return Optional.of(e.message());
    }
  }
}
