package app.paydesk.ui.shell;

import app.paydesk.method.Operation;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.attention.AttentionView;
import app.paydesk.ui.backup.BackupView;
import app.paydesk.ui.batch.BatchesView;
import app.paydesk.ui.callbacks.CallbacksView;
import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.OnDemand;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tips;
import app.paydesk.ui.payments.PaymentsView;
import app.paydesk.ui.profiles.PersonBar;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The window's content: bars and navigation around one screen at a time. */
public final class ShellView extends StackPane implements Navigator {
  /** Below this width in em the navigation shows icons only. */
  private static final double NARROW = 80;

  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final Desktop desktop;
  private final Words words;
  private final ShellViewModel model;
  private final PaymentsView payments;
  private final OnDemand<AttentionView> attention;
  private final OnDemand<CallbacksView> callbacks;
  private final OnDemand<BackupView> backup;
  private final OnDemand<FormScreen> form;
  private final OnDemand<BatchesView> batches;
  private final Runnable lock;
  private final Navigation navigation;
  private final SearchPalette palette;
  private final BorderPane frame = new BorderPane();
  private final Label probe = new Label("m");

  ShellView(
      Desktop desktop,
      ShellViewModel model,
      TimeTexts times,
      FormScreen.Maker forms,
      ProfileMenu profiles,
      Optional<PersonBar> person,
      Runnable lock,
      Supplier<UiSettings> settings,
      Consumer<UiSettings> change) {
    this.lock = lock;
    this.desktop = desktop;
    this.words = desktop.words();
    this.model = model;
    this.payments = new PaymentsView(desktop, model.payments(), times, this);
    this.attention =
        new OnDemand<>(() -> new AttentionView(desktop, model.attention(), times, this));
    this.callbacks =
        new OnDemand<>(() -> new CallbacksView(desktop, model.callbacks(), times, this));
    this.backup = new OnDemand<>(() -> new BackupView(words, model.backup(), desktop.home()));
    this.form = new OnDemand<>(() -> forms.make(words, this));
    this.batches = new OnDemand<>(() -> new BatchesView(desktop, model.batches(), times, this));
    this.navigation = new Navigation(words, model, this::newPayment);
    this.palette = new SearchPalette(words, new SearchModel(desktop, places(), this::payment));
    getStyleClass().add("shell");
    frame.setTop(
        new VBox(
            top(profiles, settings, change),
            bars(person, new HomeBar(words, model), new RestoreBar(words, times, model))));
    frame.setLeft(navigation);
    frame.setBottom(new StatusBar(desktop, model, times, profiles::receive));
    probe.setVisible(false);
    probe.setManaged(false);
    getChildren().addAll(frame, palette, probe);
    model.screen().subscribe(this::showScreen);
    widthProperty().subscribe(this::fit);
    probe.fontProperty().subscribe(this::fit);
    sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(this::shortcuts));
  }

  private static Bars bars(Optional<PersonBar> person, Node... others) {
    return new Bars(Stream.concat(Stream.of(others), person.stream()).toArray(Node[]::new));
  }

  private HBox top(
      ProfileMenu profiles, Supplier<UiSettings> settings, Consumer<UiSettings> change) {
    Label name = new Label(words.say("app"));
    name.getStyleClass().add("app-name");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label keys = new Label(Shortcut.SEARCH.shown());
    keys.getStyleClass().add("muted");
    Label prompt = new Label(words.say("search.everything"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox inside = new HBox(Icons.icon(Feather.SEARCH), prompt, gap, keys);
    inside.getStyleClass().add("search-inside");
    Button search = new Button();
    search.setGraphic(inside);
    search.getStyleClass().add("search-button");
    search.setAccessibleText(words.say("search.everything"));
    Tips.on(search, words.say("search.prompt") + "  " + Shortcut.SEARCH.shown());
    search.setOnAction(_ -> palette.open());
    HBox bar =
        new HBox(
            name,
            new EnvironmentBadge(desktop.profile(), words),
            profiles,
            space,
            search,
            new SettingsMenu(words, settings, change, () -> model.show(Screen.BACKUP)));
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private List<Hit> places() {
    List<Hit> places = new ArrayList<>();
    places.add(place("nav.new-payment", Shortcut.NEW_PAYMENT, this::newPayment));
    places.addAll(
        List.of(
            place("nav.payments", Shortcut.PAYMENTS, () -> model.show(Screen.PAYMENTS)),
            place("nav.attention", Shortcut.ATTENTION, () -> model.show(Screen.ATTENTION)),
            place("nav.callbacks", Shortcut.CALLBACKS, () -> model.show(Screen.CALLBACKS)),
            place("nav.batches", Shortcut.BATCHES, () -> model.show(Screen.BATCHES)),
            place("batches.pay-file", Shortcut.PAY_FILE, this::payFile),
            place("action.refresh", Shortcut.REFRESH, model::refresh),
            place("lock.menu", Shortcut.LOCK, lock)));
    places.add(
        new Hit(words.say("backup.now"), "", Optional.empty(), () -> model.show(Screen.BACKUP)));
    for (Operation form : desktop.methods().forms()) {
      places.add(
          new Hit(
              words.say("operation." + form.key()),
              words.say("nav.new-payment"),
              Optional.empty(),
              () -> newPayment(form.key())));
    }
    return places;
  }

  private Hit place(String key, Shortcut shortcut, Runnable go) {
    return new Hit(words.say(key), shortcut.shown(), Optional.empty(), go);
  }

  private void shortcuts(Scene scene) {
    Map<KeyCombination, Runnable> keys = scene.getAccelerators();
    keys.put(Shortcut.NEW_PAYMENT.keys(), this::newPayment);
    keys.put(Shortcut.SEARCH.keys(), palette::open);
    keys.put(Shortcut.FIND.keys(), this::find);
    keys.put(Shortcut.PAYMENTS.keys(), () -> turn(Screen.PAYMENTS, payments::focusList));
    keys.put(Shortcut.ATTENTION.keys(), () -> model.show(Screen.ATTENTION));
    keys.put(
        Shortcut.CALLBACKS.keys(), () -> turn(Screen.CALLBACKS, () -> callbacks.get().focusList()));
    keys.put(Shortcut.BATCHES.keys(), () -> turn(Screen.BATCHES, () -> batches.get().focusList()));
    keys.put(Shortcut.PAY_FILE.keys(), this::payFile);
    keys.put(Shortcut.LOCK.keys(), lock);
    keys.put(Shortcut.REFRESH.keys(), model::refresh);
  }

  private void payFile() {
    turn(Screen.BATCHES, () -> batches.get().payFile());
  }

  private void turn(Screen screen, Runnable focus) {
    model.show(screen);
    focus.run();
  }

  /** Looks for something among what is shown, or everywhere where that is no list. */
  private void find() {
    switch (model.screen().get()) {
      case PAYMENTS -> payments.focusSearch();
      case CALLBACKS -> callbacks.get().focusSearch();
      case BATCHES -> batches.get().focusSearch();
      case NEW_PAYMENT, ATTENTION, BACKUP -> palette.open();
    }
  }

  private void showScreen(Screen screen) {
    frame.setCenter(
        switch (screen) {
          case NEW_PAYMENT -> form.get().view();
          case PAYMENTS -> payments;
          case ATTENTION -> attention.get();
          case CALLBACKS -> callbacks.get();
          case BACKUP -> backup.get();
          case BATCHES -> batches.get();
        });
  }

  private void fit() {
    boolean narrow = getWidth() > 0 && getWidth() < NARROW * probe.getFont().getSize();
    navigation.compact(narrow);
    pseudoClassStateChanged(COMPACT, narrow);
  }

  @Override
  public void newPayment() {
    model.show(Screen.NEW_PAYMENT);
    form.get().focus();
  }

  private void newPayment(String operation) {
    form.get().choose(operation);
    newPayment();
  }

  @Override
  public void refund(PaymentKey key, String operation) {
    form.get().refund(key, operation);
    model.show(Screen.NEW_PAYMENT);
    form.get().focus();
  }

  @Override
  public void payment(PaymentKey key, String ref) {
    model.open(key, ref);
  }

  @Override
  public void callback(long delivery) {
    model.callback(delivery);
  }

  /** Goes on with the form of a view in another language. */
  void takeOver(ShellView earlier) {
    earlier.form.made().ifPresent(form.get()::takeOver);
  }

  /** Wipes what must not be kept while nobody is there; the rest stays as typed. */
  void lock() {
    form.made().ifPresent(FormScreen::lock);
  }

  /** Wipes what was typed and must not be kept; the view is not used any more. */
  void forget() {
    form.made().ifPresent(FormScreen::forget);
  }
}
