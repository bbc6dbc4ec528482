#!/bin/sh
# Makes nrr.jsa: the classes that a start of nrr loads, parsed and laid out, so that the JVM maps one file
# instead of reading some hundred classes. Without it all works, only slower. The build calls this for
# target/nrr, and the launcher, in the background, where there is no archive for its Java and its place.
#
#   archive.sh JAVA JAR FOLDER [true]
#
# With true it only says that none is wanted there. JAR is - for a Java that has nrr inside as a module; with
# the main module named, the module graph of just this start is archived too.
#
# From Java 25 on it is an AOT cache, which has what was learnt of hot code too. Before, a static archive in
# two steps: picocli's class files are older than the kind that the shorter way (-XX:ArchiveClassesAtExit)
# takes. The archive is bound to this Java, to the jar's path and its time; nrr.jsa.origin names them for the
# launcher, which uses the archive nowhere else, and the option that takes it; nrr.jsa.java has the time of
# the Java's release file. An origin without an archive says that it could not be made.

java=$1
jar=$2
archive=$3/nrr.jsa
work=$archive.work

umask 077
LC_ALL=C.UTF-8
export LC_ALL
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS NRR_JAVA_OPTS

if [ "$4" = true ]; then
  rm -f "$archive"
  printf '%s\n' none "$jar" >"$archive.origin"
  exit 0
fi

# One at a time; what was left by one that was killed is taken after ten minutes.
if ! mkdir "$work" 2>/dev/null; then
  [ -n "$(find "$work" -prune -mmin +10 2>/dev/null)" ] || exit 0
  rm -rf "$work"
  mkdir "$work" || exit 1
fi
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 1
rm -f "$archive.origin" "$archive"

cat >movements.csv <<'EOF'
segment,starting,expansion,contraction,churn
SMB,1000.50,200,50,100
Mid,2000,0,0,0
SMB,3000,10,0,300
EOF
{
  echo customer,month,mrr,segment
  for customer in A B C D E F G H I J K L; do
    for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
      [ $customer$month = C05 ] || echo "$customer,2024-$month,1${month}0.50,SMB"
      echo "$customer,2025-$month,1${month}9,SMB"
    done
  done
} >snapshots.csv
cat >customers.csv <<'EOF'
customer,segment,starting,expansion,contraction,churn
"Alder, AWS Québec",SMB,1000.50,200,50,0
Birch,Mid,2000.00,0,0,0
Cedar,SMB,300.00,0,0,300
Dill,Mid,90000.00,9000,0,0
EOF
cat >subscriptions.csv <<'EOF'
customer,plan,start_date,end_date,mrr
Alder,Basic,2023-01-01,,100
Birch,Team,2023-02-01,2025-03-31,80
Cedar,Basic,2024-05-01,,20
EOF

# What is run once each, whatever it answers; what none of these loads is not in the archive.
cat >runs <<'EOF'
--version
--help
calc --help
calc --starting 8M --expansion 1.4M --churn 600K
calc --starting 8M --expansion 1.4M --churn 600K --format json
calc movements.csv --by segment
calc customers.csv
calc customers.csv --by segment
calc subscriptions.csv
calc snapshots.csv --by segment
trend snapshots.csv
calc movements.csv --format csv
calc movements.csv --format markdown
check movements.csv --min-nrr 100
report snapshots.csv
check movements.csv --min-nrr 100 --format junit
calc no-such-file.csv
EOF

if [ "$jar" = - ]; then
  main=dev.nrr/dev.nrr.cli
  set -- -m
else
  main=dev.nrr.cli
  set -- -cp "$jar"
fi

# All in one process, a command an argument; an older Java knows no such option.
ahead() {
  while read -r line; do
    set -- "$@" "$line"
  done <runs
  "$java" -XX:AOTCacheOutput="$work/nrr.jsa" -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
    "$@" </dev/null >/dev/null 2>&1 && [ -f nrr.jsa ]
}

static() {
  count=0
  while read -r line; do
    count=$((count + 1))
    # shellcheck disable=SC2086
    "$java" -XX:DumpLoadedClassList="$count.lst" -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
      "$@" $line </dev/null >/dev/null 2>&1 &
    [ $((count % 2)) -eq 0 ] && wait # two at a time
  done <runs
  wait

  # The lists merged. Newer JVMs number the classes, each run anew: plain names do.
  cat ./*.lst | awk '/ source: / { next } { sub(/ id: [0-9]+$/, "") } !seen[$0]++' >all
  # G1 here, whatever the machine's default, because only it can write the heap part. The first two
  # options are those the launcher adds: a JVM that does not know them makes no archive.
  "$java" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 \
    -Xshare:dump -XX:+UseG1GC -Xmx256m -XX:SharedClassListFile=all \
    -XX:SharedArchiveFile="$work/nrr.jsa" "$@" >log 2>&1 </dev/null || rm -f nrr.jsa
}

option=AOTCache
if ! ahead "$@" $main.TrainingRun; then
  option=SharedArchiveFile
  rm -f nrr.jsa
  static "$@" $main.Main
fi

# Whoever starts nrr meanwhile sees no archive or a whole one.
printf '%s\n' "$java" "$jar" $option >origin
release=${java%/*}/../release
[ -r "$release" ] || release=$java
touch -r "$release" java && mv java "$archive.java" || exit 1
[ -f nrr.jsa ] && mv nrr.jsa "$archive"
mv origin "$archive.origin"
