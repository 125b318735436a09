package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import app.paydesk.journal.JournalContract;
import app.paydesk.journal.OpenedStore;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract finds a store that breaks one of its promises. */
class ContractMutationsTest {
  /** A store of the contract that is not run but by the tests here. */
  abstract static class Mutant extends JournalContract {
    @TempDir Path home;

    Path file() {
      return home.resolve("history.db");
    }
  }

  static final class TornStore extends Mutant {
    @Override
    protected OpenedStore open() {
      return MutantStores.changed(file(), _ -> MutantStores.Torn::new);
    }
  }

  static final class StaleStore extends Mutant {
    @Override
    protected OpenedStore open() {
      return MutantStores.changed(file(), _ -> MutantStores.Stale::new);
    }
  }

  static final class GappyStore extends Mutant {
    @Override
    protected OpenedStore open() {
      return MutantStores.changed(file(), _ -> MutantStores.Gappy::new);
    }
  }

  static final class ReusingStore extends Mutant {
    @Override
    protected OpenedStore open() {
      return MutantStores.changed(
          file(), store -> journal -> new MutantStores.Reusing(store, journal));
    }
  }

  static final class ForgetfulStore extends Mutant {
    private boolean second;

    @Override
    protected OpenedStore open() {
      SqliteStore store = new SqliteStore(file());
      if (second) {
        store.run(
            "CREATE TRIGGER forgotten AFTER INSERT ON request BEGIN"
                + " UPDATE request SET folded_ref = hex(randomblob(8))"
                + " WHERE project_id = NEW.project_id AND folded_ref = NEW.folded_ref;"
                + " END");
      }
      second = true;
      return store;
    }
  }

  static final class GenerousStore extends Mutant {
    private boolean second;

    @Override
    protected OpenedStore open() {
      SqliteStore store = new SqliteStore(file());
      if (second) {
        store.run("DROP TRIGGER request_over_refund");
      }
      second = true;
      return store;
    }
  }

  @Test
  void eventsThatAreNotWrittenTogetherAreFound() {
    finds(
        TornStore.class,
        "onAFullDiskTheEventsOfOneCallAreKeptTogetherOrNotAtAll",
        "onAFullDiskACallbackIsNotKeptWithoutItsEffect");
  }

  @Test
  void aDecisionOnWhatWasThereBeforeIsFound() {
    finds(
        StaleStore.class,
        "eachDecisionSeesWhatWasKeptBeforeIt",
        "ofManyWhoDecideToSendAtOnceOneDoes");
  }

  @Test
  void anEntryThatIsLeftOutIsFound() {
    finds(GappyStore.class, "readingOnWhileOthersWriteLeavesNoGapAndDoublesNothing");
  }

  @Test
  void aNumberThatIsUsedAgainIsFound() {
    finds(ReusingStore.class, "aNumberIsNeverUsedAgain");
  }

  @Test
  void aNameThatIsNotTakenIsFound() {
    finds(ForgetfulStore.class, "aRefundReferenceIsTakenInItsProjectWhateverItsCaseAndPayment");
  }

  @Test
  void aRefundOfMoreThanIsLeftIsFound() {
    finds(GenerousStore.class, "noMoreIsRefundedThanIsLeft");
  }

  private static void finds(Class<? extends Mutant> mutant, String... tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Stream.of(tests).map(test -> selectMethod(mutant, test)).toList())
            .build();
    Set<String> failed = new TreeSet<>();
    LauncherFactory.create().execute(request, new Failures(failed));
    assertThat(failed).containsExactlyInAnyOrder(tests);
  }

  private record Failures(Set<String> failed) implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
        failed.add(test.getDisplayName().replace("()", ""));
      }
    }
  }
}
