package app.paydesk.sandbox;

import app.paydesk.gate.signing.Signature;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.words.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Judges what a Payment Page is opened with, as the real one does before it shows itself. */
final class PageJudge {
  /** What was found out. */
  sealed interface Verdict {
    /** The page says only why it cannot be used. */
    record Wrong(int status, Message why) implements Verdict {}

    /** The page can be shown. */
    record Fit(PageMethod method, Money sum) implements Verdict {}
  }

  private final SandboxConfig config;
  private final SandboxStore book;
  private final List<PageMethod> methods;

  PageJudge(SandboxConfig config, SandboxStore book) {
    this.config = config;
    this.book = book;
    this.methods = PageMethod.of(config.methods());
  }

  Verdict judge(PageParameters page) {
    List<String> always = PageMethod.alwaysMissing(page);
    if (!always.isEmpty()) {
      return wrong(400, "page.missing", String.join(", ", always));
    }
    if (!page.get("project_id").orElse("").equals(Long.toString(config.projectId()))) {
      return wrong(404, "page.project");
    }
    if (page.given("signature").isEmpty()) {
      return wrong(400, "page.unsigned");
    }
    if (page.signedForms().stream().noneMatch(this::valid)) {
      return wrong(400, "page.signature");
    }
    Optional<PageMethod> method = methods.stream().filter(m -> m.meant(page)).findFirst();
    return method.isPresent() ? judge(page, method.get()) : wrong(400, "page.method");
  }

  private Verdict judge(PageParameters page, PageMethod method) {
    List<String> missing = method.missing(page);
    if (!missing.isEmpty()) {
      return wrong(400, "page.missing", String.join(", ", missing));
    }
    Optional<String> unfit = method.unfit(page);
    if (unfit.isPresent()) {
      return wrong(400, "page.unfit", unfit.get());
    }
    JsonObject amount = amount(page);
    Optional<Refusal> refusal = RequestJudge.money(method.made(), amount);
    if (refusal.isPresent()) {
      return wrong(400, "page.amount", refusal.get().code().message());
    }
    Money sum = RequestJudge.amount(amount).orElseThrow();
    return usedOrOver(page).orElseGet(() -> new Verdict.Fit(method, sum));
  }

  private Optional<Verdict> usedOrOver(PageParameters page) {
    String id = page.given("payment_id").orElseThrow();
    if (book.find(id).isPresent()) {
      return Optional.of(wrong(409, "page.used", id));
    }
    Optional<String> before = page.given("best_before");
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant end = OffsetDateTime.parse(before.get()).toInstant();
      return config.clock().instant().isBefore(end)
          ? Optional.empty()
          : Optional.of(wrong(410, "page.over", before.get()));
    } catch (DateTimeException _) {
      return Optional.of(wrong(400, "page.best-before", before.get()));
    }
  }

  private boolean valid(JsonObject form) {
    return Signature.check(form, config.key()).valid();
  }

  private static JsonObject amount(PageParameters page) {
    String minor = page.given("payment_amount").orElseThrow();
    JsonObject amount =
        JsonObject.empty().with("payment.currency", page.given("payment_currency").orElseThrow());
    return minor.matches("[0-9]{1,18}")
        ? amount.with("payment.amount", Long.parseLong(minor))
        : amount.with("payment.amount", minor);
  }

  private static Verdict wrong(int status, String key, Object... values) {
    return new Verdict.Wrong(status, Message.of(key, values));
  }
}
