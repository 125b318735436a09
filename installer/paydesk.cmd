@echo off
rem Starts Paydesk on a JDK 25: the runtime beside it, or JAVA_HOME. Not run by the project's own tests.
setlocal
set "APP=%~dp0.."
set "JAVA=%APP%\runtime\bin\java.exe"
if not exist "%JAVA%" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" (
  echo Paydesk needs a JDK 25; set JAVA_HOME to one. 1>&2
  exit /b 3
)
"%JAVA%" -XX:+UseSerialGC -Xmx512m -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:+DisableAttachMechanism -XX:-UsePerfData -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow --module-path "%APP%\javafx" --add-modules javafx.controls -cp "%APP%\lib\*" app.paydesk.Paydesk %*
