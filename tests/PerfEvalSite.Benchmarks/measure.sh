#!/usr/bin/env bash
# measure.sh AGENCIES [ROUNDS]: builds a generated site in every way that has a price, in turns with Hugo and Eleventy where hugo and npm
# are installed, and prints a table of medians. Nothing else may run meanwhile.
# Everything stands in memory (/dev/shm), because disks differ more than programs. Needs GNU time (/usr/bin/time).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
agencies=$1 rounds=${2:-5}
work=$(mktemp -d "${BENCH_FOLDER:-/dev/shm}/perfeval-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT

dotnet publish src/PerfEvalSite.Cli -r "linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" -p:PublishProfile=Compiled -o "$work/tool" --nologo -v quiet
dotnet build tests/PerfEvalSite.Benchmarks -c Release -o "$work/bench" --nologo -v quiet
bench() { "$work/bench/perfeval-bench" "$@" >/dev/null; }
bench workload "$agencies" "$work/data"
bench workload "$agencies" "$work/touched" --touch 1
tool=$work/tool/perfeval

peers=()
cp -r tests/PerfEvalSite.Benchmarks/peers "$work/peers"
if command -v hugo >/dev/null; then
  peers+=(hugo)
fi
if command -v npm >/dev/null && (cd "$work/peers/eleventy" && npm install --no-audit --no-fund --silent >/dev/null 2>&1); then
  peers+=(eleventy)
fi
if ((${#peers[@]})); then
  bench peers "$agencies" "$work/peers"
fi

# run NAME COMMAND…: one line of figures a run.
run() {
  local name=$1; shift
  /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >/dev/null 2>&1
  echo "$name $(cat "$work/time")" >>"$work/runs"
}

hugo() { run hugo hugo --quiet --source "$work/peers/hugo" --destination "$work/other"; }
eleventy() (cd "$work/peers/eleventy" && run eleventy env BENCH_DATA=data NODE_OPTIONS=--max-old-space-size=12000 node node_modules/@11ty/eleventy/cmd.cjs --output="$work/other")

fresh() { rm -rf "$work/site" "$work"/site.perfeval-*; }
for ((round = 0; round < rounds; round++)); do
  for peer in "${peers[@]}"; do
    rm -rf "$work/other"; "$peer"
  done
  rm -rf "$work/other"
  rm -rf "$work/other"; run pages-alone "$work/bench/perfeval-bench" pages-alone "$work/data" "$work/other"; rm -rf "$work/other"
  fresh; run one-worker "$tool" build "$work/data" -o "$work/site" --workers 1
  fresh; run everything "$tool" build "$work/data" -o "$work/site"
  run nothing-changed "$tool" build "$work/data" -o "$work/site"
  run one-cell-changed "$tool" build "$work/touched" -o "$work/site"
  run check-only "$tool" check "$work/data"
done
files=$(find "$work/site" -type f | wc -l) bytes=$(du -s --apparent-size --block-size=1M "$work/site" | cut -f1)

median() { awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/runs" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
echo "$agencies agencies, $((agencies * 3)) disclosures: $files files, $bytes MB; medians of $rounds"
echo
echo "| what | wall s | user s | system s | peak MB |"
echo "| --- | --- | --- | --- | --- |"
for name in "${peers[@]}" pages-alone everything one-worker nothing-changed one-cell-changed check-only; do
  echo "| $name | $(median $name 2) | $(median $name 3) | $(median $name 4) | $(($(median $name 5) / 1024)) |"
done
