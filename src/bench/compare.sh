#!/bin/sh
# Runs nrr, DuckDB, Miller and mawk on the same files: first compares their answers, then measures them in
# turn, and writes a table of medians (seconds of wall clock and of CPU), ratios and peak memory.
#
#   src/bench/compare.sh DIRECTORY [RUNS]
#
# DIRECTORY takes the files (some 2 GB). Wanted: target/nrr (mvn -DskipTests package), a JDK, Maven (to fetch
# DuckDB's driver), GNU time, mlr, mawk. A tool that is missing is left out.

set -e
dir=$1
runs=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
nrr=$here/../../target/nrr
duckdb=2.0.0.1
mkdir -p "$dir"

generate() { # kind rows file
  [ -f "$dir/$3" ] || java "$here/GenerateData.java" "$1" "$2" "$dir/$3"
}
generate movements 20_000_000 movements-20m.csv
generate movements 2_000_000 movements-2m.csv
generate quoted 5_000_000 quoted-5m.csv
generate snapshots 6_700_000 snapshots-6.7m.csv
[ -f "$dir/duckdb_jdbc-$duckdb.jar" ] ||
  mvn -q dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:$duckdb -DoutputDirectory="$dir"
javac -d "$dir" "$here/DuckDbAnswer.java"

# Every answer in the same words: [month,]segment,starting,expansion,contraction,churn
money='function plain(x) { return sprintf("%.2f", x) }'
answer() { # tool work file
  case $1:$2 in
    nrr:movements) "$nrr" calc "$dir/$3" --by segment -f csv |
      mawk -F, "$money"' NR > 1 && $1 != "" { print $1 "," plain($4) "," plain($5) "," plain($6) "," plain($7) }' ;;
    nrr:trend) "$nrr" trend "$dir/$3" --by segment -f csv |
      mawk -F, "$money"' NR > 1 && $1 != "" { print $3 "," $1 "," plain($4) "," plain($5) "," plain($6) "," plain($7) }' ;;
    duckdb:*) java -cp "$dir/duckdb_jdbc-$duckdb.jar:$dir" DuckDbAnswer "$2" "$dir/$3" ;;
    mlr:movements) mlr --icsv --ocsv --headerless-csv-output --ofmt %.2f \
      stats1 -a sum -f starting,expansion,contraction,churn -g segment "$dir/$3" ;;
    mawk:movements) mawk -F, "$money"'
      NR > 1 { s[$2] += $3; e[$2] += $4; c[$2] += $5; x[$2] += $6 }
      END { for (k in s) print k "," plain(s[k]) "," plain(e[k]) "," plain(c[k]) "," plain(x[k]) }' "$dir/$3" ;;
  esac
}

# The same words and money; Miller and mawk add up floating point and are some cents off.
same() {
  paste -d, "$1" "$2" | mawk -F, '
    NF % 2 { exit 1 }
    { for (i = 1; i <= NF / 2; i++) {
        a = $i; b = $(i + NF / 2); d = a - b
        if (a != b && !(a + 0 > 0 && d * d <= a * a * 1e-18 + 1e-4)) exit 1 } }'
}

median() { sort -n | mawk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

echo '| work | tool | wall s | CPU s | peak MB | times the wall of nrr |'
echo '|---|---|---|---|---|---|'
measure() { # work file tool...
  work=$1
  file=$2
  shift 2
  answer nrr "$work" "$file" | sort >"$dir/expected"
  for tool in "$@"; do
    answer "$tool" "$work" "$file" | tr -d '"' | sort >"$dir/answer"
    same "$dir/expected" "$dir/answer" || { echo "$tool answers otherwise: $file" >&2; exit 1; }
    rm -f "$dir/$tool.times"
  done
  run=0
  while [ $run -lt "$runs" ]; do
    run=$((run + 1))
    for tool in "$@"; do
      case $tool:$work in
        nrr:movements) set_command "$nrr" calc "$dir/$file" --by segment ;;
        nrr:trend) set_command "$nrr" trend "$dir/$file" --by segment ;;
        duckdb:*) set_command java -cp "$dir/duckdb_jdbc-$duckdb.jar:$dir" DuckDbAnswer "$work" "$dir/$file" ;;
        mlr:*) set_command mlr --icsv --ocsv stats1 -a sum -f starting,expansion,contraction,churn -g segment "$dir/$file" ;;
        mawk:*) set_command mawk -F, 'NR > 1 { s[$2] += $3; e[$2] += $4; c[$2] += $5; x[$2] += $6 }
          END { for (k in s) print k, s[k], e[k], c[k], x[k] }' "$dir/$file" ;;
      esac
    done
  done
  base=$(cut -d' ' -f1 "$dir/nrr.times" | median)
  for tool in "$@"; do
    wall=$(cut -d' ' -f1 "$dir/$tool.times" | median)
    cpu=$(mawk '{ print $2 + $3 }' "$dir/$tool.times" | median)
    memory=$(cut -d' ' -f4 "$dir/$tool.times" | median)
    mawk -v f="$file" -v t="$tool" -v w="$wall" -v c="$cpu" -v m="$memory" -v b="$base" \
      'BEGIN { printf "| %s | %s | %.2f | %.2f | %d | %.2f |\n", f, t, w, c, m / 1024, w / b }'
  done
}
set_command() { # runs it at once, timed
  /usr/bin/time -a -o "$dir/$tool.times" -f '%e %U %S %M' "$@" >/dev/null
}

# Twenty starts at a time, since one is too short to be timed.
start() { # tool command...
  tool=$1
  shift
  /usr/bin/time -a -o "$dir/$tool.starts" -f %e \
    sh -c 'i=0; while [ $i -lt 20 ]; do "$@" >/dev/null; i=$((i + 1)); done' sh "$@"
}
measure_starts() {
  figures='calc --starting 1M --expansion 200K --contraction 50K --churn 80K'
  echo 'public class Empty { public static void main(String[] words) {} }' >"$dir/Empty.java"
  javac -d "$dir" "$dir/Empty.java"
  rm -f "$dir"/*.starts
  run=0
  while [ $run -lt "$runs" ]; do
    run=$((run + 1))
    start nrr "$nrr" $figures
    start jar java -jar "$here/../../target/nrr.jar" $figures
    start empty java -cp "$dir" Empty
  done
  for tool in nrr jar empty; do
    mawk -v t=$tool -v w="$(median <"$dir/$tool.starts")" -v b="$(median <"$dir/nrr.starts")" \
      'BEGIN { printf "| start with figures | %s | %.3f | | | %.2f |\n", t, w / 20, w / b }'
  done
}

present() { command -v "$1" >/dev/null && echo "$1"; }
# shellcheck disable=SC2046
{
  measure movements movements-2m.csv nrr
  measure movements movements-20m.csv nrr duckdb $(present mlr) $(present mawk)
  measure movements quoted-5m.csv nrr duckdb $(present mlr)
  measure trend snapshots-6.7m.csv nrr duckdb
  measure_starts
}
