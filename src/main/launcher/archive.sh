#!/bin/sh
# Makes nrr.jsa beside nrr.jar: the classes that a start of nrr loads, parsed and laid out, so that the
# JVM maps one file instead of reading some hundred classes. Called by the build; without it all works,
# only slower.
#
#   archive.sh JAVA_HOME JAR TRAINING SKIP
#
# A static archive, in two steps: picocli's class files are older than the kind that the shorter way
# (-XX:ArchiveClassesAtExit) takes. The archive is bound to this Java, to the jar's path and its time;
# nrr.jsa.origin names them for the launcher, which uses the archive nowhere else.

java=$1/bin/java
jar=$2
training=$3
archive=${jar%.jar}.jsa
work=$archive.tmp.$$

rm -f "$archive" "$archive.origin"
[ "$4" = true ] && exit 0

mkdir "$work" || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

LC_ALL=C.UTF-8
export LC_ALL
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS

set -f # a training line is split at blanks, nothing else
count=0
while read -r line; do
  case $line in
    '' | '#'*) continue ;;
  esac
  count=$((count + 1))
  # shellcheck disable=SC2086
  "$java" -XX:DumpLoadedClassList="$work/$count.lst" -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
    -jar "$jar" $line </dev/null >/dev/null 2>&1 &
  [ $((count % 2)) -eq 0 ] && wait # two at a time
done <"$training"
wait
set +f

# The lists merged. Newer JVMs number the classes, each run anew: plain names do.
cat "$work"/*.lst | awk '/ source: / { next } { sub(/ id: [0-9]+$/, "") } !seen[$0]++' >"$work/all"
# G1 here, whatever the machine's default, because only it can write the heap part. The first two
# options are those the launcher adds: a JVM that does not know them makes no archive.
"$java" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 \
  -Xshare:dump -XX:+UseG1GC -Xmx256m -XX:SharedClassListFile="$work/all" \
  -XX:SharedArchiveFile="$work/nrr.jsa" -cp "$jar" >"$work/log" 2>&1 </dev/null || exit 1

# Whoever starts nrr meanwhile sees no archive or a whole one.
printf '%s\n' "$java" "$jar" >"$work/origin"
mv "$work/nrr.jsa" "$archive" && mv "$work/origin" "$archive.origin"
