package app.paydesk.callback.doctor;

import java.util.Optional;

/** Looks for one kind of cause. */
@FunctionalInterface
interface Step {
  Optional<Diagnosis> look(Diagnostic patient);
}
