cd /tmp/wt/triage; export JAVA_HOME=/usr/lib/jvm/temurin-25-jdk-amd64
mvn -q -B -o test -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false 2>&1
