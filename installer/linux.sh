#!/bin/sh
# Builds the Linux app image and the .deb, each with its own runtime, into target/installer.
set -eu
. "$(dirname "$0")/common.sh"

missing=
for need in fakeroot:fakeroot dpkg-deb:dpkg objcopy:binutils; do
  command -v "${need%%:*}" >/dev/null || missing="$missing ${need##*:}"
done
if [ -n "$missing" ]; then
  apt-get update -qq
  # shellcheck disable=SC2086 # a list of package names
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
fi

jdk=$(find_jdk)
prepare
package_app --type app-image --icon "$root/assets/icons/paydesk-256.png" \
  --java-options '--module-path=$APPDIR/../javafx'
package_app --type deb --icon "$root/assets/icons/paydesk-256.png" \
  --java-options '--module-path=$APPDIR/../javafx' \
  --license-file "$root/LICENSE" --linux-package-name paydesk --linux-deb-maintainer maintainers@paydesk.example \
  --resource-dir "$root/installer/debian" --linux-menu-group "Office;Finance" --linux-app-category misc --linux-shortcut
ls -l "$out"/*.deb
