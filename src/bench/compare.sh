#!/bin/sh
# Runs nrr and others on the same files: compares their answers, measures them in turn, and prints the tables of
# BENCHMARKS.md. Figures are medians; ratios are medians of the ratios of runs made one after the other.
#
#   src/bench/compare.sh DIRECTORY [RUNS [SIZES [ROWS]]]
#
# RUNS    9, of files of up to 5 M rows; 5 of larger ones
# SIZES   rows of movements: "1000 100000 1000000 5000000 20000000"
# ROWS    of the larger file of each shape, from which and from a quarter of it a row's cost is told: 4000000
#
# DIRECTORY takes the files (some 3 GB). Wanted: target/nrr (mvn -DskipTests package), a JDK, a C compiler, npm
# (DuckDB's library and polars, of the versions below), GNU time. Taken where they are there: mlr, mawk, pandas
# for /usr/bin/python3, data.table for Rscript. What is missing is named and left out.

set -e
here=$(cd "$(dirname "$0")" && pwd)
nrr=$here/../../target/nrr
[ $# -gt 0 ] || { sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2; }
mkdir -p "$1"
dir=$(cd "$1" && pwd)
runs=${2:-9}
sizes=${3:-1000 100000 1000000 5000000 20000000}
most=${4:-4000000}
libraries=$dir/node_modules/@duckdb/node-bindings-linux-x64
LC_ALL=C
export LC_ALL

# The tools that are there.
python3=/usr/bin/python3
[ -f "$libraries/libduckdb.so" ] && [ -d "$dir/node_modules/nodejs-polars-linux-x64-gnu" ] ||
  npm install --no-audit --no-fund --silent --prefix "$dir" @duckdb/node-bindings-linux-x64@1.5.6-r.1 \
    nodejs-polars@0.26.1 nodejs-polars-linux-x64-gnu@0.26.1 >&2 || echo 'no packages of npm' >&2
[ ! -f "$libraries/libduckdb.so" ] ||
  cc -O2 -o "$dir/duckdb" "$here/duckdb.c" "$libraries/libduckdb.so" "-Wl,-rpath,$libraries"
others=
have() { # tool test...
  tool=$1
  shift
  if "$@" >/dev/null 2>&1; then others="$others $tool"; else echo "not here: $tool" >&2; fi
}
have duckdb test -x "$dir/duckdb"
have duckdb-equal test -x "$dir/duckdb"
have polars test -d "$dir/node_modules/nodejs-polars-linux-x64-gnu"
have pandas $python3 -c 'import pandas'
have data.table Rscript -e 'library(data.table)'
have mlr command -v mlr
have mawk command -v mawk

generate() { # kind rows; sets $file
  file=$dir/$1-$2.csv
  [ -f "$file" ] || java "$here/GenerateData.java" "$1" "$2" "$file"
}

# DuckDB's statements, in a file each: the plain question, and the work nrr does with it (customers told apart).
money="'DECIMAL(18,2)'"
movements="read_csv('%s', types = {'starting': $money, 'expansion': $money, 'contraction': $money, 'churn': $money})"
sums='segment, sum(starting), sum(expansion), sum(contraction), sum(churn)'
statement() { # work tool
  sql=$dir/$1-$2-${file##*/}.sql
  case $1:$2 in
    movements:duckdb) query="SELECT $sums FROM $movements GROUP BY segment" ;;
    movements:*) query="SELECT $sums FROM (SELECT *, count(*) OVER () FROM (SELECT customer, any_value(segment) segment,
      sum(starting) starting, sum(expansion) expansion, sum(contraction) contraction, sum(churn) churn, count(*) n
      FROM $movements GROUP BY customer) WHERE n = 1) GROUP BY segment" ;;
    trend:*)
      paid="SELECT customer, segment, mrr, month FROM read_csv('%s', types = {'month': 'VARCHAR', 'mrr': $money})"
      [ "$2" = duckdb ] || paid="SELECT customer, any_value(segment) segment, sum(mrr) mrr, month
        FROM ($paid) GROUP BY customer, month HAVING count(*) = 1"
      query="WITH rows AS ($paid), paid AS (SELECT customer, segment, mrr,
        CAST(substr(month, 1, 4) AS INTEGER) * 12 + CAST(substr(month, 6, 2) AS INTEGER) AS month FROM rows),
      ends AS (SELECT DISTINCT month FROM paid),
      moved AS (SELECT a.month + 12 AS month, a.segment, a.mrr AS s, coalesce(b.mrr, 0) AS e
        FROM paid a LEFT JOIN paid b ON b.customer = a.customer AND b.month = a.month + 12
        WHERE a.mrr > 0 AND a.month + 12 IN (SELECT month FROM ends))
      SELECT (month - 1) // 12 || '-' || lpad(CAST((month - 1) %% 12 + 1 AS VARCHAR), 2, '0'), segment, sum(s),
        sum(CASE WHEN e > s THEN e - s ELSE 0 END), sum(CASE WHEN e < s AND e > 0 THEN s - e ELSE 0 END),
        sum(CASE WHEN e = 0 THEN s ELSE 0 END) FROM moved GROUP BY ALL" ;;
  esac
  # shellcheck disable=SC2059
  printf "$query" "$file" >"$sql"
}

# Runs words after the first two with the command of a tool behind them: one "time", or nothing.
with() { # tool work prefix...
  tool=$1
  work=$2
  shift 2
  case $tool in
    nrr) case $work in
      movements) "$@" "$nrr" calc "$file" --by segment ;;
      trend) "$@" "$nrr" trend "$file" --by segment ;;
      inspect) "$@" "$nrr" inspect "$file" ;;
      *) "$@" "$nrr" calc "$file" --shape "$work" ;;
    esac ;;
    empty) "$@" java -Xshare:auto -XX:+UseSerialGC -XX:-UsePerfData -cp "$dir" Empty ;;
    duckdb*)
      statement "$work" "$tool"
      "$@" "$dir/duckdb" "$sql"
      ;;
    polars) NODE_PATH=$dir/node_modules "$@" node "$here/polars.js" "$file" ;;
    pandas) "$@" $python3 "$here/frames.py" "$file" ;;
    data.table) "$@" Rscript "$here/datatable.R" "$file" ;;
    mlr) "$@" mlr --icsv --ocsv --headerless-csv-output --ofmt %.2f \
      stats1 -a sum -f starting,expansion,contraction,churn -g segment "$file" ;;
    mawk) "$@" mawk -F, 'NR > 1 { s[$2] += $3; e[$2] += $4; c[$2] += $5; x[$2] += $6 }
      END { for (k in s) printf "%s,%.2f,%.2f,%.2f,%.2f\n", k, s[k], e[k], c[k], x[k] }' "$file" ;;
  esac
}

# Every answer in the same words: [month,]segment,starting,expansion,contraction,churn
answer() { # tool work
  if [ "$1" = nrr ]; then
    with nrr "$2" words 2>"$dir/said" | mawk -F, -v trend="$([ "$2" = trend ] && echo 1)" '
      NR > 1 && $1 != "" { if (trend) printf "%s,", $3
        printf "%s,%.2f,%.2f,%.2f,%.2f\n", $1, $4, $5, $6, $7 }'
  else
    with "$1" "$2" env | tr -d '"'
  fi | sort
}
words() { "$@" -f csv; }

# Money to the cent; tools that add floating point are some cents off in large sums.
same() {
  paste -d, "$1" "$2" | mawk -F, '
    NF % 2 { exit 1 }
    { for (i = 1; i <= NF / 2; i++) {
        a = $i; b = $(i + NF / 2); d = a - b
        if (a != b && !(a + 0 > 0 && d * d <= a * a * 1e-18 + 1e-4)) exit 1 } }'
}

median() { sort -n | mawk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# So many runs one after the other as one, since one of a small file is too short to be timed.
repeat() { # times command...
  times=$1
  shift
  /usr/bin/time -a -o "$times_file" -f '%e %U %S %M' \
    sh -c 'n=$1; shift; while [ "$n" -gt 0 ]; do "$@" >/dev/null 2>&1 || :; n=$((n - 1)); done' sh "$times" "$@"
}

measure() { # work count times tool...: count runs of each tool in turn
  work=$1
  count=$2
  often=$3
  shift 3
  for tool in "$@"; do rm -f "$dir/$tool.times"; done
  run=0
  while [ $run -lt "$count" ]; do
    run=$((run + 1))
    for tool in "$@"; do
      times_file=$dir/$tool.times
      with "$tool" "$work" repeat "$often"
    done
    first=$1 # the next round begins with another
    shift
    set -- "$@" "$first"
  done
}

row() { # label tool base-tool often: one line of the table
  paste -d' ' "$dir/$2.times" "$dir/$3.times" | mawk '$5 > 0 { print $1 / $5 }' | median >"$dir/wall.ratio"
  paste -d' ' "$dir/$2.times" "$dir/$3.times" | mawk '{ print ($2 + $3) / ($6 + $7) }' | median >"$dir/cpu.ratio"
  mawk -v l="$1" -v t="$2" -v n="$4" -v w="$(cut -d' ' -f1 "$dir/$2.times" | median)" \
    -v c="$(mawk '{ print $2 + $3 }' "$dir/$2.times" | median)" -v m="$(cut -d' ' -f4 "$dir/$2.times" | median)" \
    -v wr="$(cat "$dir/wall.ratio")" -v cr="$(cat "$dir/cpu.ratio")" \
    'BEGIN { printf "| %s | %s | %.3f | %.3f | %d | %.2f | %.2f |\n", l, t, w / n, c / n, m / 1024, wr, cr }'
}

compare() { # label work count often tool...
  label=$1
  work=$2
  count=$3
  often=$4
  shift 4
  answer nrr "$work" >"$dir/expected"
  [ -s "$dir/expected" ] || { echo "nrr answers nothing: $file" >&2; exit 1; }
  for tool in "$@"; do
    answer "$tool" "$work" >"$dir/answer"
    same "$dir/expected" "$dir/answer" || { echo "$tool answers otherwise: $file" >&2; exit 1; }
  done
  measure "$work" "$count" "$often" "$@"
  for tool in "$@"; do row "$label" "$tool" nrr "$often"; done
}

runs_of() { if [ "$1" -gt 5000000 ] && [ "$runs" -gt 5 ]; then echo 5; else echo "$runs"; fi; }
often_of() { if [ "$1" -le 100000 ]; then echo 10; else echo 1; fi; }

echo '| work | tool | wall s | CPU s | peak MB | times the wall of nrr | times its CPU |'
echo '|---|---|---|---|---|---|---|'
for size in $sizes; do
  generate movements "$size"
  # shellcheck disable=SC2086
  compare "movements, $size rows" movements "$(runs_of "$size")" "$(often_of "$size")" nrr $others
done
only_duckdb=$(for tool in $others; do case $tool in duckdb*) echo "$tool" ;; esac; done)
for size in $sizes; do
  [ "$size" -ge 1000000 ] || [ "$most" -lt 1000000 ] || continue
  [ "$size" -le 5000000 ] || continue
  generate quoted "$size"
  # shellcheck disable=SC2086
  compare "quoted, $size rows" movements "$runs" "$(often_of "$size")" nrr $only_duckdb
  generate snapshots "$size"
  # shellcheck disable=SC2086
  compare "snapshots, trend, $size rows" trend "$runs" "$(often_of "$size")" nrr $only_duckdb
done

# Starts, twenty at a time.
echo 'public class Empty { public static void main(String[] words) {} }' >"$dir/Empty.java"
javac -d "$dir" "$dir/Empty.java"
figures() { times_file=$dir/figures.times; repeat 20 "$nrr" calc --starting 1M --expansion 200K --contraction 50K --churn 80K; }
generate movements 1000
rm -f "$dir"/figures.times "$dir"/empty.times "$dir"/nrr.times
run=0
while [ $run -lt "$runs" ]; do
  run=$((run + 1))
  times_file=$dir/empty.times
  with empty start repeat 20
  figures
  times_file=$dir/nrr.times
  with nrr movements repeat 20
done
echo
echo '| start | tool | wall s | CPU s | peak MB | times the wall of an empty program | times its CPU |'
echo '|---|---|---|---|---|---|---|'
row 'a Java program without anything' empty empty 20
row 'calc with figures' figures empty 20
row 'calc, 1000 rows' nrr empty 20

# What a row costs beyond the start: the difference of two sizes, next to that of plain movements.
few=$((most / 4))
marginal() { # kind work
  generate "$1" "$few"
  with nrr "$2" env >/dev/null 2>"$dir/said" || { cat "$dir/said" >&2; exit 1; }
  measure "$2" "$runs" 1 nrr
  mv "$dir/nrr.times" "$dir/few.times"
  generate "$1" "$most"
  measure "$2" "$runs" 1 nrr
  for column in 1 2; do
    small=$(mawk -v c=$column '{ print c == 1 ? $1 : $2 + $3 }' "$dir/few.times" | median)
    large=$(mawk -v c=$column '{ print c == 1 ? $1 : $2 + $3 }' "$dir/nrr.times" | median)
    mawk -v a="$small" -v b="$large" -v n=$((most - few)) 'BEGIN { printf "%d ", (b - a) * 1e9 / n }'
  done
  small=$(cut -d' ' -f4 "$dir/few.times" | median)
  large=$(cut -d' ' -f4 "$dir/nrr.times" | median)
  mawk -v a="$small" -v b="$large" -v n=$((most - few)) 'BEGIN { printf "%d\n", (b - a) * 1024 / n }'
}
echo
echo '| a row (of wide, a cell) of | wall ns | CPU ns | bytes | times the wall of a plain one |'
echo '|---|---|---|---|---|'
for line in movements:movements quoted:movements shuffled:movements dollars:movements comma:movements \
  utf16:movements movements:inspect balances:balances snapshots:snapshots wide:wide \
  subscriptions:subscriptions events:events transactions:transactions; do
  cost=$(marginal "${line%:*}" "${line#*:}")
  [ "$line" != movements:movements ] || plain=${cost%% *}
  label=${line%:*}
  [ "${line#*:}" != inspect ] || label='movements, inspect'
  echo "$cost" | mawk -v l="$label" -v p="$plain" \
    '{ printf "| %s | %d | %d | %d | %.1f |\n", l, $1, $2, $3, (p > 0 ? $1 / p : 0) }'
done

# Without noise.
compiled() { NRR_JAVA_OPTS=-XX:+CITime with nrr "$1" env 2>&1 | mawk '
  / C2 \{/ { for (i = 1; i <= NF; i++) if ($(i + 1) == "bytes,") sum += $i } END { printf "%.1f", sum / 1000 }'; }
loaded() { NRR_JAVA_OPTS=-Xlog:class+load:file="$dir/classes" with nrr "$1" env >/dev/null; wc -l <"$dir/classes"; }
echo
echo '| without noise | |'
echo '|---|---|'
generate movements 1000
echo "| classes loaded for 1000 rows | $(loaded movements) |"
java -Xlog:class+load:file="$dir/classes" -cp "$dir" Empty
echo "| by a Java program without anything | $(wc -l <"$dir/classes") |"
largest=$(echo "$sizes" | tr ' ' '\n' | mawk '$1 <= 5000000' | tail -1)
generate movements "$largest"
echo "| kB of bytecode through the optimising compiler, movements, $largest rows | $(compiled movements) |"
generate snapshots "$largest"
echo "| snapshots, trend, $largest rows | $(compiled trend) |"
