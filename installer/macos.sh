#!/bin/sh
# Builds the macOS .dmg with a runtime of its own, into target/installer, on a Mac with a JDK 25.
# Not run by the project's own tests, which have no Mac; unsigned, so Gatekeeper asks at first start.
set -eu
. "$(dirname "$0")/common.sh"
jdk=$(find_jdk)
prepare
package_app --type dmg --license-file "$root/LICENSE" --java-options '--module-path=$APPDIR/../javafx' \
  --mac-package-identifier app.paydesk --mac-package-name Paydesk
ls -l "$out"/*.dmg
