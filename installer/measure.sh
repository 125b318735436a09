#!/usr/bin/env bash
# measure.sh listener: "paydesk listen" beside Debian's webhook and the bare limit, then kill -9 under load.
# measure.sh fuzz [DELIVERIES [SEED]]: fuzzed deliveries, then as many forged ones; a million unless told otherwise.
# measure.sh verify: the signature check of a parsed body beside bare HMAC-SHA-512.
# measure.sh pictures: draws every screen with sample payments into target/pictures.
# measure.sh history [DELIVERIES [FILE]]: lists and searches among a million deliveries, then a thousand more a second.
# measure.sh checks [PAYMENTS]: what 100,000 open payments cost while none is due to be asked for.
# measure.sh batch [ROWS]: "paydesk batch check" of 500,000 rows with 128 MB, beside FastCSV alone.
# measure.sh batch-drill [OPTION VALUE]...: pays files of 15,000 rows, killed at every stage; see BatchOptions.
set -euo pipefail
# shellcheck source=installer/common.sh
. "$(dirname "$0")/common.sh"
jdk=$(find_jdk)
cd "$root"
mvn -q -B -DskipTests package dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath

run() {
  "$jdk/bin/java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow \
    -cp "target/test-classes:target/classes:$(cat target/test.classpath)" "$@"
}

case "${1:-}" in
  listener)
    if ! command -v webhook >/dev/null; then
      apt-get update -qq
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends webhook >/dev/null
    fi
    run app.paydesk.bench.ListenerBench target/paydesk/bin/paydesk target 10
    ;;
  fuzz)
    run app.paydesk.callback.inbox.FuzzRun "${2:-1000000}" "${3:-1}"
    run app.paydesk.callback.inbox.ForgeryRun "${2:-1000000}" "${3:-1}"
    ;;
  verify)
    run app.paydesk.bench.VerifyBench
    ;;
  checks)
    run app.paydesk.bench.StatusChecksBench target "${2:-100000}"
    ;;
  batch)
    run app.paydesk.bench.BatchBench target/paydesk target "${2:-500000}"
    ;;
  batch-drill)
    run app.paydesk.drill.batch.BatchDrill "${@:2}"
    ;;
  history)
    run -Dglass.platform=Headless -Dprism.order=sw app.paydesk.bench.HistoryBench target "${2:-1000000}" "${@:3}"
    ;;
  pictures)
    for pictures in app.paydesk.ui.Pictures app.paydesk.ui.StatePictures app.paydesk.ui.CallbackPictures \
      app.paydesk.ui.LockPictures app.paydesk.ui.BatchPictures; do
      run -Dglass.platform=Headless -Dprism.order=sw "$pictures"
    done
    ;;
  *)
    sed -n '2,/^set /s/^# //p' "$0" >&2
    exit 2
    ;;
esac
