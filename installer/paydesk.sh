#!/bin/sh
# Starts Paydesk on a JDK 25: the runtime beside it, JAVA_HOME, or one in a usual place.
set -u
here=$0
while [ -L "$here" ]; do
  link=$(readlink "$here")
  case $link in /*) here=$link ;; *) here=$(dirname "$here")/$link ;; esac
done
app=$(cd "$(dirname "$here")/.." && pwd)

is25() { [ -x "$1/bin/java" ] && grep -qs '^JAVA_VERSION="25' "$1/release"; }

java=
for home in "$app/runtime" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$home" ] && is25 "$home"; then
    java=$home/bin/java
    break
  fi
done
if [ -z "$java" ]; then
  echo "Paydesk needs a JDK 25; none was found in JAVA_HOME or a usual place." >&2
  exit 3
fi

exec "$java" \
  -XX:+UseSerialGC -Xmx512m \
  -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash \
  -XX:+DisableAttachMechanism -XX:-UsePerfData \
  -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED,javafx.graphics \
  --sun-misc-unsafe-memory-access=allow \
  --module-path "$app/javafx" --add-modules javafx.controls \
  -cp "$app/lib/*" ${PAYDESK_JAVA_OPTIONS:-} app.paydesk.Paydesk "$@"
