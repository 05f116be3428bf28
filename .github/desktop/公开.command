#!/bin/sh
# Opens the desk with the data folder beside this file; made on the first run. Close the window to stop.
cd "$(dirname "$0")" || exit 1
if [ ! -f perfeval ]; then
  echo "这里没有 perfeval。请先把下载的压缩包整个解压，再在解压出来的文件夹里双击本文件。"
  exit 1
fi
exec ./perfeval desk data
