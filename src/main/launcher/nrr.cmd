@echo off
rem Starts nrr on Windows, by the rules of the launcher for other systems: finds a Java 17 or newer and runs
rem nrr.jar, the file beside this one. Written with care and untried: no Windows was at hand.
rem
rem   NRR_JAVA       a java program or a Java home; if set, nothing else is tried
rem   JAVA_HOME      a Java home
rem   PATH           the command java
rem   NRR_JAVA_OPTS  further options for the JVM: NRR_JAVA_OPTS=-Xmx64m
rem
rem Exit code 4 when Java or nrr.jar is missing; all other exit codes are nrr's own.
rem There is no class-data archive here, and Java is not asked for its version: one that is too old says so.
setlocal
set "jar=%~dp0nrr.jar"
if not exist "%jar%" (
  echo nrr: no nrr.jar in %~dp0; it belongs beside this launcher 1>&2
  exit /b 4
)
set "java="
if defined NRR_JAVA goto named
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J" == "" set "java=%%~$PATH:J"
if defined java goto run
echo nrr: no Java found, nrr needs Java 17 or newer; set JAVA_HOME or NRR_JAVA, or install one 1>&2
exit /b 4

:named
if exist "%NRR_JAVA%\bin\java.exe" set "java=%NRR_JAVA%\bin\java.exe"
if not defined java if exist "%NRR_JAVA%" set "java=%NRR_JAVA%"
if defined java goto run
echo nrr: NRR_JAVA is neither a java program nor a Java home: %NRR_JAVA% 1>&2
exit /b 4

:run
"%java%" -Xlog:disable -Xlog:all=error:stderr -XX:+DisplayVMOutputToStderr -XX:+UseSerialGC ^
  -XX:-UsePerfData -XX:CompileThresholdScaling=2 -XX:Tier3BackEdgeThreshold=20000 ^
  -XX:Tier4MinInvocationThreshold=25 -XX:Tier4BackEdgeThreshold=200000 -XX:FreqInlineSize=150 ^
  -XX:Tier4InvocationThreshold=20000 -XX:Tier4CompileThreshold=60000 ^
  -Xmn16m -XX:PretenureSizeThreshold=65536 ^
  -Dfile.encoding=UTF-8 %NRR_JAVA_OPTS% -cp "%jar%" dev.nrr.cli.Main %*
exit /b %ERRORLEVEL%
