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

# The cache of loaded classes is of use to one JDK, place and build. Where there is none, the program
# has it made by this script once its window is at rest; PAYDESK_CACHE=off starts without.
cache=$app/paydesk.aot
made_for="$app $java $(grep -s '^JAVA_RUNTIME_VERSION' "$home/release")"
cache_fits() {
  [ -f "$cache" ] && [ -f "$cache.txt" ] || return 1
  for jar in "$app"/lib/paydesk-*.jar; do
    [ "$cache.txt" -nt "$jar" ] || return 1
  done
  IFS= read -r made <"$cache.txt" && [ "$made" = "$made_for" ]
}

with=
making=
case ${PAYDESK_CACHE:-} in
  off) ;;
  make)
    making=$(mktemp "$cache.XXXXXX") && rehearsal=$(mktemp -d) || exit 3
    printf '%s\n' "$made_for" >"$making.txt"
    trap 'rm -rf "$making" "$making.txt" "$making.config" "$rehearsal"' EXIT
    with=-XX:AOTCacheOutput=$making
    set -- rehearse --home "$rehearsal"
    ;;
  *)
    if cache_fits; then
      with=-XX:AOTCache=$cache
    elif [ -w "$app" ]; then
      with=-Dpaydesk.cache.maker=$app/bin/paydesk
    fi
    ;;
esac

set -- "$java" ${with:+"$with"} \
  -XX:+UseSerialGC -Xmx512m \
  -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash \
  -XX:+DisableAttachMechanism -XX:-UsePerfData \
  -Xlog:disable -Xlog:all=error:stderr \
  -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED,javafx.graphics \
  --sun-misc-unsafe-memory-access=allow \
  --module-path "$app/javafx" --add-modules javafx.controls \
  -cp "$app/lib/*" ${PAYDESK_JAVA_OPTIONS:-} app.paydesk.Paydesk "$@"
[ -n "$making" ] || exec "$@"
nice -n 19 "$@" && mv -f "$making" "$cache" && mv -f "$making.txt" "$cache.txt"
