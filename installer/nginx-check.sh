#!/usr/bin/env bash
# Sends callbacks by TLS through Debian's nginx, set up as in nginx.conf beside this, to "paydesk listen":
# each must arrive verified, with the caller's address, and have its effect once.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
paydesk=${PAYDESK:-$here/../target/paydesk/bin/paydesk}

need=()
for package in nginx-light curl openssl sqlite3; do
  command -v "${package%-light}" >/dev/null || need+=("$package")
done
if [ ${#need[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
fi

work=$(mktemp -d)
listener=
stop() {
  [ -z "$listener" ] || kill "$listener" 2>/dev/null || true
  [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

openssl rand -hex 24 >"$work/secret"
"$paydesk" --home "$work/home" profile add proxied --gate https://gate.example --project 200 \
  --secret-file "$work/secret" --trusted-proxy 127.0.0.1 --allow 127.0.0.2 --no-passphrase 2>/dev/null
"$paydesk" --home "$work/home" listen --profile proxied --port 0 >"$work/listening" 2>"$work/log" &
listener=$!
for _ in $(seq 600); do
  [ -s "$work/listening" ] && break
  kill -0 "$listener"
  sleep 0.1
done
address=$(sed 's/.*"listening":"\([^"]*\)".*/\1/' "$work/listening")
path=/${address#http://*/}
upstream=${address%"$path"}
port=$((20000 + RANDOM % 20000))

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
  -addext subjectAltName=IP:127.0.0.1 -keyout "$work/key" -out "$work/certificate" 2>/dev/null
sed -e "s|listen 443 ssl|listen 127.0.0.1:$port ssl|" -e "s|http://127.0.0.1:8480|$upstream|" \
  -e "s|/callback/YOUR-PATH|$path|" -e "s|/etc/ssl/certs/pay.example.com.pem|$work/certificate|" \
  -e "s|/etc/ssl/private/pay.example.com.key|$work/key|" "$here/nginx.conf" >"$work/site.conf"
cat >"$work/nginx.conf" <<CONF
pid $work/nginx.pid;
error_log $work/nginx.log;
events {}
http {
  access_log off;
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  include $work/site.conf;
}
CONF
nginx -e "$work/nginx.log" -c "$work/nginx.conf"

# Prints the status of a callback for payment $1 of status $2, sent from address $3.
send() {
  local body signature
  body='"project_id":200,"payment":{"id":"'$1'","type":"payout","status":"'$2'","sum":{"amount":100,"currency":"CNY"}},"operation":{"id":1,"type":"payout","status":"'$2'","code":"0"}'
  signature=$(printf '{%s}' "$body" | "$paydesk" sign --secret-file "$work/secret" -)
  printf '{%s,"signature":"%s"}' "$body" "$signature" | curl -s -o /dev/null -w '%{http_code}' \
    --cacert "$work/certificate" --interface "$3" -H 'X-Forwarded-For: 127.0.0.2' \
    -H 'Content-Type: application/json' --data-binary @- "https://127.0.0.1:$port$path"
}

[ "$(send PROXIED-1 processing 127.0.0.2)" = 200 ]
[ "$(send PROXIED-1 success 127.0.0.2)" = 200 ]
[ "$(send PROXIED-1 success 127.0.0.2)" = 200 ]
# A caller who is not on the list stays out, whatever address it claims.
[ "$(send PROXIED-2 success 127.0.0.3)" = 403 ]
[ "$(curl -s -o /dev/null -w '%{http_code}' --cacert "$work/certificate" "https://127.0.0.1:$port/")" = 404 ]

kill "$listener"
wait "$listener" || true
listener=
found=$(sqlite3 "$work/home/history/proxied.db" \
  "SELECT group_concat(verdict || ' ' || sender || ' ' || substr(effect, 1, 14), ', ') FROM delivery;
   SELECT count(*) FROM event")
echo "$found"
[ "$found" = "VALID 127.0.0.2 effect.learned, VALID 127.0.0.2 effect.changed, VALID 127.0.0.2 effect.repeat
2" ]
echo "Through nginx with TLS: verified, and once in effect."
