# Sourced by ./run and ./test: finds a JDK 25 by JAVA_HOME, then PATH, then the usual places, and exports JAVA_HOME.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])'
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then return 0; fi
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    if is_jdk_25 "$JAVA_HOME"; then return 0; fi
  fi
  for place in /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/jdk* /opt/java/* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$place"; then JAVA_HOME=$place; return 0; fi
  done
  return 1
}

if ! find_jdk; then
  echo "Registratura needs a JDK 25: install one (for example Temurin 25, https://adoptium.net) and set JAVA_HOME." >&2
  exit 1
fi
export JAVA_HOME
