#!/usr/bin/env bash
# The one command that tests everything, from a fresh clone: bash tests/run.sh
# Arguments go to `dotnet test`, for example: bash tests/run.sh --filter FullyQualifiedName~Reading
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Most of what runs here runs once: measuring it for a faster second compilation costs a sixth of the time.
export DOTNET_TieredPGO=0
results=artifacts/test-results

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is needed (see global.json): https://dotnet.microsoft.com/download" >&2
  exit 1
fi

# The browser tests drive a Chromium or Chrome that is on the machine; PERFEVAL_CHROMIUM names another one. The headless shell is the
# same browser without windows, and takes a third less time: Debian has it.
find_browser() {
  local name
  for name in "${PERFEVAL_CHROMIUM:-}" chromium-headless-shell chromium google-chrome google-chrome-stable chromium-browser; do
    if [ -n "$name" ] && command -v "$name"; then return 0; fi
  done
  return 1
}

missing=()
if [ -z "${PERFEVAL_CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null; then
  if ! find_browser >/dev/null || apt-cache show chromium-headless-shell >/dev/null 2>&1; then missing+=(chromium-headless-shell); fi
fi
if ! command -v fc-list >/dev/null || [ -z "$(fc-list ':lang=zh-cn' family)" ]; then missing+=(fontconfig fonts-noto-cjk); fi
# A real server for the published site; its tests are left out where it is not.
[ -x /usr/sbin/nginx ] || missing+=(nginx-light)
# What the native tool is linked with.
command -v clang >/dev/null || command -v gcc >/dev/null || missing+=(gcc libc6-dev)
if [ ${#missing[@]} -gt 0 ] && command -v apt-get >/dev/null; then
  echo "Installing for the tests: ${missing[*]}"
  as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq || true
  install() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null || true; }
  # One by one: a package that a system lacks keeps the others from nothing.
  for package in "${missing[@]}"; do install "$package"; done
  # On Ubuntu apt has no real chromium (it is a snap): the check below says what to do then.
  find_browser >/dev/null || install chromium
fi
if ! PERFEVAL_CHROMIUM=$(find_browser); then
  echo "The browser tests need Chromium or Google Chrome: install one, or name it in PERFEVAL_CHROMIUM." >&2
  exit 1
fi
export PERFEVAL_CHROMIUM

rm -rf "$results"
# One compiler for all projects, and none left behind: it would keep a caller's pipe open.
dotnet build PerfEvalSite.sln --nologo --verbosity quiet -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true
status=0
for project in tests/*Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$name.trx" "$@" || status=$?
done

# The counters of every project's result file, summed; the screenshots' place.
total() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
echo
echo "Tests: $(total passed) passed, $(total failed) failed, $(total notExecuted) skipped (details in $results)"
[ ! -d artifacts/screenshots ] || echo "Pictures of every kind of page: artifacts/screenshots"
exit "$status"
