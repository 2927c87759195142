# Builds the two programs unless what is there is newer than every source. Sourced after say.sh and jdk.sh.
build_programs() {
  local stamp=target/programs.stamp newer
  if [ -e "$stamp" ] && [ -e portal/target/porchlight.jar ] && [ -e sandbox/target/runtime.classpath ]; then
    newer=$(find pom.xml portal/pom.xml sandbox/pom.xml portal/src/main sandbox/src/main -newer "$stamp" -print -quit)
    [ -z "$newer" ] && return 0
  fi
  step "Building the portal and the sandbox (the first time, Maven fetches what they need)"
  mvn -q -B -ntp -Dquick -Dmaven.test.skip=true package || fail "The build failed; the lines above say where."
  mkdir -p target && touch "$stamp"
}

# The class path of the sandbox, which is no jar of its own: it can never be packaged into the portal.
sandbox_classpath() { printf '%s:%s' "$PWD/sandbox/target/classes" "$(cat sandbox/target/runtime.classpath)"; }

# Waits until a URL answers 200, at most the given seconds, while the given process lives.
await_ready() {
  local url=$1 seconds=$2 pid=$3 i
  for ((i = 0; i < seconds * 5; i++)); do
    curl -fsS -o /dev/null --max-time 2 "$url" 2>/dev/null && return 0
    kill -0 "$pid" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}
