@echo off
rem Command of operators; "bin\sso help" lists what it does.
set "DIRNAME=%~dp0"
if "x%JAVA%" == "x" (
  if "x%JAVA_HOME%" == "x" (
    set "JAVA=java"
  ) else (
    set "JAVA=%JAVA_HOME%\bin\java"
  )
)
"%JAVA%" %KC_OPTS% -Dsso.home="%DIRNAME%.." -jar "%DIRNAME%client\sso-bappenas.jar" %*
