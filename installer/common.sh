# What the installer scripts share; sourced by them.
root=$(cd "$(dirname "$0")/.." && pwd)
dist=$root/target/paydesk
out=$root/target/installer
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml" | head -n 1)
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml
modules=$modules,jdk.accessibility,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.unsupported

find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/jpackage" ] && grep -qs '^JAVA_VERSION="25' "$home/release"; then
      echo "$home"
      return
    fi
  done
  echo "No JDK 25 with jpackage was found in JAVA_HOME or a usual place." >&2
  exit 3
}

# Leaves a runtime in $out/runtime and the program in $out/input.
prepare() {
  [ -d "$dist/lib" ] || (cd "$root" && mvn -q -B -DskipTests package)
  rm -rf "$out"
  mkdir -p "$out/input"
  "$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,zh,hi \
    --strip-debug --no-header-files --no-man-pages --output "$out/runtime"
  cp "$dist"/lib/*.jar "$dist/LICENSE" "$out/input"
  cp -R "$dist/javafx" "$out/javafx"
}

# Calls jpackage with what all platforms share; the arguments come on top.
package_app() {
  "$jdk/bin/jpackage" \
    --name paydesk --app-version "$version" --vendor Paydesk \
    --description "A desktop payments console for finance teams" \
    --runtime-image "$out/runtime" --input "$out/input" --app-content "$out/javafx" \
    --main-jar "paydesk-$version.jar" --main-class app.paydesk.Paydesk \
    --java-options "--add-modules=javafx.controls" \
    --java-options "--enable-native-access=ALL-UNNAMED,javafx.graphics" \
    --java-options "--sun-misc-unsafe-memory-access=allow" \
    --java-options "-XX:+UseSerialGC" --java-options "-Xmx512m" \
    --java-options "-XX:-HeapDumpOnOutOfMemoryError" --java-options "-XX:-CreateCoredumpOnCrash" \
    --java-options "-XX:+DisableAttachMechanism" --java-options "-XX:-UsePerfData" \
    --java-options "-Dfile.encoding=UTF-8" \
    --dest "$out" "$@"
}
