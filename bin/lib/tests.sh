# Compiles what the tests are made of, for the programs among them: the bench and the tour. Sourced after say.sh and jdk.sh.
build_tests() {
  step "Compiling"
  mvn -q -B -ntp -Dquick -pl portal -am test-compile || fail "The sources do not compile; the lines above say where."
  if [ ! -s portal/target/test.classpath ] || [ portal/pom.xml -nt portal/target/test.classpath ]; then
    mvn -q -B -ntp -Dquick -pl portal -am test-compile dependency:build-classpath \
      -DincludeScope=test -Dmdep.outputFile=target/test.classpath || fail "The class path could not be resolved."
  fi
}

tests_classpath() {
  printf '%s:%s:%s:%s' "$PWD/portal/target/test-classes" "$PWD/portal/target/classes" \
    "$PWD/sandbox/target/classes" "$(cat portal/target/test.classpath)"
}
