#!/bin/bash
# What the official image's entry point does, for MariaDB: options behind the image's name are the
# server's; MYSQL_… say what a new database begins with, or MYSQL_…_FILE where that stands; then what
# is in /docker-entrypoint-initdb.d is run. Nobody is let in from outside before all that is done.
set -eu

data=/var/lib/mysql

note() {
  printf '%s [Note] [Entrypoint]: %s\n' "$(date --rfc-3339=seconds)" "$*"
}

trouble() {
  printf '%s [ERROR] [Entrypoint]: %s\n' "$(date --rfc-3339=seconds)" "$*" >&2
  exit 1
}

from_file() {
  local file=$1_FILE
  [ -n "${!file:-}" ] || return 0
  [ -z "${!1:-}" ] || trouble "$1 and $file are both set; one of them is enough."
  export "$1=$(<"${!file}")"
  unset "$file"
}

# Runs statements as root; the password, once there is one, is on no command line.
sql() {
  mariadb --defaults-extra-file=<(printf '[client]\npassword="%s"\n' "$password") \
    --protocol=socket --user=root "$@"
}

create_users() {
  local root=${MYSQL_ROOT_PASSWORD:-}
  if [ -n "${MYSQL_RANDOM_ROOT_PASSWORD:-}" ]; then
    root=$(head -c 24 /dev/urandom | base64)
    note "GENERATED ROOT PASSWORD: $root"
  fi
  {
    echo "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');"
    echo "FLUSH PRIVILEGES;"
    echo "ALTER USER 'root'@'localhost' IDENTIFIED BY '$root';"
    if [ "${MYSQL_ROOT_HOST:=%}" != localhost ]; then
      echo "CREATE USER 'root'@'$MYSQL_ROOT_HOST' IDENTIFIED BY '$root';"
      echo "GRANT ALL ON *.* TO 'root'@'$MYSQL_ROOT_HOST' WITH GRANT OPTION;"
    fi
    if [ -n "${MYSQL_DATABASE:-}" ]; then
      echo "CREATE DATABASE IF NOT EXISTS \`$MYSQL_DATABASE\`;"
    fi
    if [ -n "${MYSQL_USER:-}" ] && [ -n "${MYSQL_PASSWORD:-}" ]; then
      echo "CREATE USER '$MYSQL_USER'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';"
      [ -z "${MYSQL_DATABASE:-}" ] ||
        echo "GRANT ALL ON \`${MYSQL_DATABASE//_/\\_}\`.* TO '$MYSQL_USER'@'%';"
    fi
  } | sql mysql
  password=$root
}

run_files() {
  local file
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh) note "running $file" && . "$file" ;;
      *.sql) note "running $file" && sql ${MYSQL_DATABASE:-} <"$file" ;;
      *.sql.gz) note "running $file" && gunzip -c "$file" | sql ${MYSQL_DATABASE:-} ;;
    esac
  done
}

set_up() {
  local password= server
  [ -n "${MYSQL_ROOT_PASSWORD:-}${MYSQL_ALLOW_EMPTY_PASSWORD:-}${MYSQL_RANDOM_ROOT_PASSWORD:-}" ] ||
    trouble "A new database wants one of MYSQL_ROOT_PASSWORD, MYSQL_ALLOW_EMPTY_PASSWORD and" \
      "MYSQL_RANDOM_ROOT_PASSWORD."
  note "Making the database's files"
  mariadb-install-db --datadir="$data" --skip-test-db --auth-root-authentication-method=normal \
    >/dev/null
  "$@" --skip-networking &
  server=$!
  until sql <<<"SELECT 1" >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || trouble "The server ended as it was set up."
    sleep 0.05
  done
  create_users
  run_files
  kill "$server"
  wait "$server"
  note "The database is set up"
}

case ${1:-} in
  -*) set -- mysqld "$@" ;;
esac
if [ "${1:-}" = mysqld ]; then
  for name in MYSQL_ROOT_HOST MYSQL_ROOT_PASSWORD MYSQL_DATABASE MYSQL_USER MYSQL_PASSWORD; do
    from_file "$name"
  done
  if [ "$(id -u)" = 0 ]; then
    find "$data" /run/mysqld ! -user mysql -exec chown mysql: {} +
    exec setpriv --reuid mysql --regid mysql --init-groups "$0" "$@"
  fi
  [ -d "$data/mysql" ] || set_up "$@"
fi
exec "$@"
