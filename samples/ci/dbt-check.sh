#!/bin/sh
# Behind dbt build: holds the model of revenue against thresholds before anything is published.
# EXPORT prints the model as CSV, such as: psql "$DSN" -c "\copy (select * from mrr) to stdout csv header"
set -e
dbt build --select "${MODEL:-mrr}"
sh -c "$EXPORT" | nrr check - --min-nrr 100 --min-grr 90 --report junit=target/retention.xml
