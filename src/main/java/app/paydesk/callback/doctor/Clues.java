package app.paydesk.callback.doctor;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * What is known around a callback.
 *
 * @param headers its header lines
 * @param earlier other callbacks, those of the same payment first
 * @param recorded what we wrote down of the payment ourselves, by dotted path in a callback
 */
public record Clues(String headers, List<Earlier> earlier, Map<String, JsonValue> recorded) {
  /** Nothing is known. */
  public static final Clues NONE = new Clues("", List.of(), Map.of());

  public Clues {
    earlier = List.copyOf(earlier);
    recorded = Map.copyOf(recorded);
  }

  /**
   * Another callback.
   *
   * @param id its number
   */
  public record Earlier(long id, JsonObject body) {}
}
