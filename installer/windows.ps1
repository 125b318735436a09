# Builds the Windows .msi with a runtime of its own, into target\installer. Needs a JDK 25 in JAVA_HOME
# and WiX on the PATH. Not run by the project's own tests, which have no Windows; unsigned.
$ErrorActionPreference = "Stop"
$root = Resolve-Path "$PSScriptRoot\.."
$dist = "$root\target\paydesk"
$out = "$root\target\installer"
$version = ([xml](Get-Content "$root\pom.xml")).project.version
$modules = "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml," +
  "jdk.accessibility,jdk.charsets,jdk.crypto.ec,jdk.crypto.mscapi,jdk.httpserver,jdk.localedata,jdk.unsupported"

if (-not (Test-Path "$dist\lib")) { Push-Location $root; mvn -q -B -DskipTests package; Pop-Location }
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory -Force "$out\input" | Out-Null
& "$env:JAVA_HOME\bin\jlink" --add-modules $modules --include-locales=en,zh,hi `
  --strip-debug --no-header-files --no-man-pages --output "$out\runtime"
if ($LASTEXITCODE -ne 0) { throw "jlink failed" }
Copy-Item "$dist\lib\*.jar", "$dist\LICENSE" "$out\input"
Copy-Item -Recurse "$dist\javafx" "$out\javafx"

& "$env:JAVA_HOME\bin\jpackage" --type msi --name paydesk --app-version $version --vendor Paydesk `
  --description "A desktop payments console for finance teams" `
  --runtime-image "$out\runtime" --input "$out\input" --app-content "$out\javafx" `
  --main-jar "paydesk-$version.jar" --main-class app.paydesk.Paydesk `
  --java-options '--module-path=$APPDIR\..\javafx' --java-options "--add-modules=javafx.controls" `
  --java-options "--enable-native-access=ALL-UNNAMED,javafx.graphics" `
  --java-options "--sun-misc-unsafe-memory-access=allow" `
  --java-options "-XX:+UseSerialGC" --java-options "-Xmx512m" `
  --java-options "-XX:-CreateCoredumpOnCrash" `
  --java-options "-XX:-HeapDumpOnOutOfMemoryError" --java-options "-XX:+DisableAttachMechanism" `
  --java-options "-XX:-UsePerfData" --java-options "-Dfile.encoding=UTF-8" `
  --license-file "$root\LICENSE" --dest $out --win-per-user-install --win-menu --win-shortcut `
  --win-upgrade-uuid "6f1f2b1e-7b0c-4d43-9a52-3f1f5d1f2c77"
if ($LASTEXITCODE -ne 0) { throw "jpackage failed" }
Get-ChildItem "$out\*.msi"
