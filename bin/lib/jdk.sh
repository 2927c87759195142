# Sets JAVA25 to the home of a JDK of at least 25, or explains what to install. Sourced by the scripts in bin/.
find_jdk() {
  local want=25 home version
  for home in "${JAVA_HOME:-}" "${JDK25_HOME:-}" /usr/lib/jvm/*/ /opt/java/*/ "$HOME"/.sdkman/candidates/java/*/ \
      "$(dirname "$(dirname "$(readlink -f "$(command -v java 2>/dev/null)" 2>/dev/null)")")"; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null)
    if [ "${version:-0}" -ge "$want" ]; then JAVA25=${home%/}; return 0; fi
  done
  echo "Porchlight needs a JDK of at least $want and found none." >&2
  echo "Install one (Debian: apt-get install temurin-25-jdk, or any vendor's) or point JAVA_HOME at it." >&2
  return 1
}
find_jdk || exit 1
command -v mvn >/dev/null || { echo "Porchlight is built with Maven 3.8 or later: apt-get install maven" >&2; exit 1; }
