@echo off
setlocal EnableExtensions DisableDelayedExpansion
for /f "tokens=2 delims=:." %%c in ('chcp') do set "BEFORE=%%c"
chcp 936 >nul
rem 从这一行起按 GBK 读。文件夹的名字不写进命令，只进到它里面，所以用户名和路径可以是汉字、有空格
pushd "%~dp0" || goto nofolder
if not exist "program\kit.json" goto packed

set "RUN=program\runtime\bin\java.exe"
if exist "%RUN%" goto run

if not defined JAVA_HOME goto path
set "RUN=%JAVA_HOME%\bin\java.exe"
if not exist "%RUN%" goto path
call :usable
if not errorlevel 1 goto run

:path
set "RUN="
for %%j in (java.exe) do set "RUN=%%~$PATH:j"
if not defined RUN goto none
call :usable
if not errorlevel 1 goto run

:none
echo 这台电脑上没有 Java 17 或更新的版本，这个办公包里也没有带。
echo 请任选一样：
echo   1. 向发办公包的人要一份带 Java 的（他做的时候要写 -Djmods）；
echo   2. 请管理员安装 Java 17 以上的运行环境（JRE），再双击一次。
goto end

:packed
popd
:nofolder
echo 这里没有办公包的程序。请把整个压缩包解压到本机的硬盘上，再双击解压出来的「开始」。
goto close

:run
"%RUN%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR -Dfile.encoding=UTF-8 -Dtiku.console=GBK -cp "program\lib\*" io.tiku.kit.KitProgram %*

:end
popd
:close
pause
if defined BEFORE chcp %BEFORE% >nul
exit /b

:usable
set "VERSION="
set "MAJOR="
for /f "tokens=2,3" %%u in ('""%RUN%" -version 2^>^&1"') do if "%%u"=="version" set "VERSION=%%~v"
if not defined VERSION exit /b 1
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
echo %MAJOR%| findstr /r "^[0-9][0-9]*$" >nul || exit /b 1
if %MAJOR% GEQ 17 exit /b 0
exit /b 1
