#!/bin/sh
# For cron: 0 7 * * 1 /opt/nrr/cron-mail.sh arr.csv finance@example.org
# Writes only when a threshold is missed, or when nobody can tell. With CHAT_URL set it posts to that address of a
# chat instead of sending mail.
file=$1
to=$2
report=$(mktemp) || exit 4
trap 'rm -f "$report"' EXIT

nrr check "$file" --min-nrr 100 --min-grr 90 --format markdown >"$report" 2>&1
code=$?
[ "$code" -eq 0 ] && exit 0
case $code in
  1) subject="retention below the line: $file" ;;
  *) subject="retention cannot be told: $file" ;;
esac
if [ -n "${CHAT_URL:-}" ]; then
  jq -n --arg text "$subject
$(cat "$report")" '{text: $text}' | curl -fsS -H 'Content-Type: application/json' -d @- "$CHAT_URL"
else
  mail -s "$subject" "$to" <"$report"
fi
exit "$code"
