/** Profiles: which Gate, which project, which listener, and the secrets behind a passphrase. */
@NullMarked
package app.paydesk.profile;

import org.jspecify.annotations.NullMarked;
