#!/bin/sh
# Makes target/nrr-VERSION-OS-ARCH.tar.gz: nrr with a Java of its own, for machines that have none.
# Called by the build with -Pdist, on a JDK with jlink.
#
#   dist.sh JAVA_HOME TARGET VERSION ARCHIVE_SH TIME
#
# The same sources and the same JDK give the same bytes, wherever and whenever it is done; all but those
# of lib/server/classes.jsa or lib/nrr.aot, the class-data archive, which no JVM writes twice alike.
#
# The classes of nrr go into the image as one module, not beside it as a jar: a class-data archive is
# bound to the path and time of a jar, but not to those of the image it lives in, so it survives tar.

set -e
umask 022
bin=$1/bin
target=$2
version=$3
archive=$4
time=$5

name=nrr-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
work=$target/dist
image=$work/$name

rm -rf "$work"
mkdir -p "$work/classes" "$work/modules"
LC_ALL=C.UTF-8
export LC_ALL
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS

# What the jar needs of the JDK, as jdeps sees it; and the charsets that --encoding may name.
# Not the desktop: a third of the image, and named only by what libraries hold for others.
needs=$("$bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps "$target/nrr.jar" |
  sed 's/java\.desktop,//')
{
  echo 'module dev.nrr {'
  echo "$needs" | tr ',' '\n' | sed 's/.*/  requires &;/'
  echo '}'
} >"$work/module-info.java"
"$bin/javac" --release 17 -d "$work/classes" --patch-module dev.nrr="$target/nrr.jar" "$work/module-info.java"
cp "$target/nrr.jar" "$work/modules/nrr.jar"
"$bin/jar" --update --file "$work/modules/nrr.jar" -C "$work/classes" module-info.class

"$bin/jlink" --module-path "$work/modules" --add-modules "dev.nrr,jdk.charsets" --output "$image" \
  --no-header-files --no-man-pages --compress=2 2>"$work/jlink.log" || { cat "$work/jlink.log" >&2; exit 1; }
find "$image/bin" -type f ! -name java -exec rm -f {} +
cp "$target/share/nrr/nrr" "$image/bin/nrr"
cp "$target/classes/META-INF/LICENSE" "$image/LICENSE"
mkdir "$image/share"
for part in man doc bash-completion zsh fish; do
  cp -R "$target/share/$part" "$image/share/"
done
# By this file the launcher knows that it stands in such an image.
echo "$version" >"$image/lib/nrr.version"

# The image's default archive, for which no option is needed, or an AOT cache, which the launcher names.
sh "$archive" "$image/bin/java" - "$work"
if grep -q AOTCache "$work/nrr.jsa.origin"; then
  mv "$work/nrr.jsa" "$image/lib/nrr.aot"
  chmod 644 "$image/lib/nrr.aot"
elif [ -f "$work/nrr.jsa" ]; then
  mv "$work/nrr.jsa" "$image/lib/server/classes.jsa"
  chmod 644 "$image/lib/server/classes.jsa"
else
  echo "no class-data archive in the image" >&2
fi

chmod -R u+w,go-w "$image"
# One owner, one time, one order; a tar that knows no such options packs them as they are.
if tar --version 2>/dev/null | grep -q GNU; then
  set -- --sort=name --mtime="$time" --owner=0 --group=0 --numeric-owner --format=ustar
else
  set --
fi
tar -C "$work" "$@" -cf - "$name" | gzip -9n >"$target/$name.tar.gz"
"$image/bin/nrr" --version
echo "$target/$name.tar.gz: $(du -k "$target/$name.tar.gz" | cut -f1) KiB, unpacked $(du -sk "$image" | cut -f1) KiB, modules $needs"
