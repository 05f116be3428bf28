@echo off
chcp 65001 >nul
rem Opens the desk with the data folder beside this file; made on the first run. Close the window to stop.
cd /d "%~dp0"
if not exist "%~dp0perfeval.exe" goto missing
"%~dp0perfeval.exe" desk "%~dp0data"
if errorlevel 1 pause
exit /b

:missing
rem UTF-8 from here on, which the second line has made cmd read; what runs above is plain ASCII.
echo 这里没有 perfeval.exe。请先把下载的压缩包整个解压（右键，全部解压缩），再在解压出来的文件夹里双击本文件。
pause
exit /b 1
