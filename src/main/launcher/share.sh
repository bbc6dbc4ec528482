#!/bin/sh
# Lays out what both packages bring beside the program, in target/share as it goes below /usr/share:
# man pages, completion, samples, licence and changes. Called by the build with -Pdist, before dist.sh.
#
#   share.sh PROJECT TARGET VERSION TIME
#
# The same input gives the same bytes: times inside compressed files are left out.

set -e
umask 022
project=$1
target=$2
version=$3
time=$4
share=$target/share
doc=$share/doc/nrr
LC_ALL=C.UTF-8
export LC_ALL

rm -rf "$share"
mkdir -p "$share/man/man1" "$doc/examples" "$share/nrr" \
  "$share/bash-completion/completions" "$share/zsh/vendor-completions" "$share/fish/vendor_completions.d"

cp "$target/nrr.jar" "$project/src/main/launcher/nrr" "$project/src/main/launcher/archive.sh" "$share/nrr/"
chmod 755 "$share/nrr/nrr"
for page in "$target"/generated-docs/man1/*.1; do
  gzip -9n <"$page" >"$share/man/man1/${page##*/}.gz"
done

# Completion is what the program itself prints. In zsh a file of this kind is loaded when the command
# is first completed, so that it ends with the call it was loaded for.
nrr=$target/nrr
"$nrr" generate-completion bash >"$share/bash-completion/completions/nrr"
"$nrr" generate-completion fish >"$share/fish/vendor_completions.d/nrr.fish"
{
  echo '#compdef nrr'
  "$nrr" generate-completion zsh
  # shellcheck disable=SC2016
  echo '_nrr_zsh "$@"'
} >"$share/zsh/vendor-completions/_nrr"

cp -R "$project/samples/." "$doc/examples"
find "$doc/examples" -type f -exec chmod 644 {} +
cp "$project/src/main/deb/copyright" "$doc/copyright"
gzip -9n <"$project/CHANGELOG.md" >"$doc/CHANGELOG.md.gz"
when=$(date -u -R -d "$time" 2>/dev/null || date -u -R -j -f %Y-%m-%dT%H:%M:%SZ "$time")
gzip -9n >"$doc/changelog.gz" <<EOF
nrr ($version) unstable; urgency=medium

  * Release $version; what changed stands in CHANGELOG.md.gz.

 -- nrr maintainers <maintainers@nrr.example>  $when
EOF
