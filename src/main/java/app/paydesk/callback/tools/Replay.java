package app.paydesk.callback.tools;

import app.paydesk.callback.inbox.DryRun;
import java.util.Optional;

/**
 * What a stored callback would do, found on a copy; nothing is written.
 *
 * @param again if it came now, after all that came so far
 * @param first if it came now for the first time; empty where it had no effect so far
 */
public record Replay(DryRun again, Optional<DryRun> first) {}
