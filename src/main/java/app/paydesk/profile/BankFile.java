package app.paydesk.profile;

import app.paydesk.desk.bank.BankList;
import app.paydesk.desk.bank.BankStore;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lists of banks of a profile, in {@code banks/NAME.json} of the home. A file that is broken,
 * or of another project that had the name before, counts as none.
 */
public final class BankFile implements BankStore {
  private static final Logger LOG = LoggerFactory.getLogger(BankFile.class);
  private static final String PROJECT = "project_id";
  private static final String ENVIRONMENT = "environment";
  private static final String LISTS = "lists";

  private final Path file;
  private final Profile profile;
  private Optional<Map<String, BankList>> read = Optional.empty();

  public BankFile(Path home, Profile profile) {
    this.file = home.resolve("banks").resolve(profile.name() + ".json");
    this.profile = profile;
  }

  @Override
  public synchronized Optional<BankList> find(String source) {
    return Optional.ofNullable(lists().get(source));
  }

  @Override
  public synchronized void keep(BankList list) {
    lists().put(list.source(), list);
    List<JsonValue> written = new ArrayList<>();
    lists().values().forEach(kept -> written.add(BankListJson.write(kept)));
    JsonObject document =
        JsonObject.empty()
            .with(PROJECT, profile.projectId())
            .with(ENVIRONMENT, profile.environment().name())
            .with(LISTS, new JsonValue.Array(written));
    try {
      SafeFile.write(file, Json.revealed(document));
    } catch (IOException e) {
      LOG.warn("The list of banks is not kept in {}: {}", file, e.toString());
    }
  }

  private Map<String, BankList> lists() {
    if (read.isEmpty()) {
      read = Optional.of(load());
    }
    return read.get();
  }

  private Map<String, BankList> load() {
    Map<String, BankList> lists = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return lists;
    }
    try {
      JsonObject document = Json.object(Files.readAllBytes(file));
      if (ours(document) && document.get(LISTS).orElse(null) instanceof JsonValue.Array array) {
        array.items().stream()
            .flatMap(item -> BankListJson.read(item).stream())
            .forEach(list -> lists.put(list.source(), list));
      }
    } catch (IOException | JsonException e) {
      LOG.warn("The list of banks in {} is left aside: {}", file, e.toString());
    }
    return lists;
  }

  private boolean ours(JsonObject document) {
    return document.whole(PROJECT).filter(id -> id == profile.projectId()).isPresent()
        && document.text(ENVIRONMENT).filter(profile.environment().name()::equals).isPresent();
  }
}
