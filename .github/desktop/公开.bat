@echo off
chcp 65001 >nul
rem Opens the desk with the data folder beside this file; made on the first run. Close the window to stop.
cd /d "%~dp0"
"%~dp0perfeval.exe" desk "%~dp0data"
if errorlevel 1 pause
