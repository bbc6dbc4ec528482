#!/bin/sh
# For cron: retention as gauges for node_exporter --collector.textfile.directory=DIRECTORY. The file is replaced whole:
# the collector never reads a half, and the last good one stays where nrr cannot tell.
file=$1
directory=$2

nrr check "$file" --min-nrr 100 --min-grr 90 --format prometheus --output "$directory/nrr.prom"
code=$?
[ "$code" -le 1 ] # a missed threshold is a gauge here, not a failure
