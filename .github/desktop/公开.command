#!/bin/sh
# Opens the desk with the data folder beside this file; made on the first run. Close the window to stop.
cd "$(dirname "$0")" || exit 1
exec ./perfeval desk data
