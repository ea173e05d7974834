#!/bin/sh
# From nothing to a delivered parcel at three suppliers, through the public API alone:
# connect, import a product, look at its stock, order it, follow the order and its parcel.
#
#   examples/first-order.sh [SUPPLIER…]     all three unless named
#   HUB_URL   where the hub is (http://localhost:8010)
#   HUB_KEY   an API key, once there is one
set -eu

hub=${HUB_URL:-http://localhost:8010}
patience=90
body=$(mktemp)
trap 'rm -f "$body"' EXIT

fail() {
  printf '  failed: %s\n' "$*" >&2
  exit 1
}

# call METHOD PATH [JSON] leaves the status in $status and the answer, on one line, in $answer.
call() {
  set -- "$1" "$2" "${3:-}"
  if [ -n "$3" ]; then
    status=$(curl -sS -o "$body" -w '%{http_code}' -X "$1" "$hub$2" ${HUB_KEY:+-H "Authorization: Bearer $HUB_KEY"} \
      -H 'Content-Type: application/json' -d "$3") || fail "no hub answers at $hub; start it with ./hub run"
  else
    status=$(curl -sS -o "$body" -w '%{http_code}' -X "$1" "$hub$2" ${HUB_KEY:+-H "Authorization: Bearer $HUB_KEY"}) ||
      fail "no hub answers at $hub; start it with ./hub run"
  fi
  answer=$(tr '\n' ' ' <"$body")
}

# The call must have worked; else the problem is told in the hub's own words.
must() {
  call "$@"
  case $status in
    2??) ;;
    *) fail "$1 $2 was answered $status: $(text detail) $(text suggested_action) $answer" ;;
  esac
}

# The first text member of that name in the answer.
text() {
  printf '%s' "$answer" | grep -o "\"$1\" *: *\"[^\"]*\"" | head -n 1 | sed "s/^\"$1\" *: *\"//; s/\"\$//"
}

# The first id in the answer that begins with this prefix.
id() {
  printf '%s' "$answer" | grep -o "\"id\" *: *\"$1_[^\"]*\"" | head -n 1 | sed 's/.*"\('"$1"'_[^"]*\)"$/\1/'
}

# The first variant in the answer that can be bought, or else the first.
available() {
  answer=$(printf '%s' "$answer" | sed 's/{"id" *: *"var_/\
&/g' | grep '"id" *: *"var_' | { grep '"available" *: *true' || printf '%s' "$answer"; } | head -n 1)
  id var
}

connect() {
  call GET "/api/v1/suppliers/$1"
  case $answer in
    *'"connected":true'* | *'"connected": true'*) echo "  connected already" ;;
    *)
      must POST "/api/v1/suppliers/$1/connect" '{"environment": "simulator", "credentials": {}, "settings": {}}'
      echo "  connected to its simulator"
      ;;
  esac
}

import() {
  if [ "$1" = aliexpress ]; then
    wanted='"product_url": "https://www.aliexpress.com/item/123456.html"'
  else
    must GET "/api/v1/suppliers/$1/catalog"
    first=$(text supplier_product_id)
    [ -n "$first" ] || fail "its catalogue shows no product: $answer"
    wanted="\"product_id\": \"$first\""
  fi
  must POST /api/v1/products/import "{\"supplier\": \"$1\", $wanted, \"auto_sync\": true}"
  product=$(id prod)
  variant=$(available)
  [ -n "$product" ] && [ -n "$variant" ] || fail "the import shows no product or no variant: $answer"
  echo "  imported \"$(text title)\" as $product"
}

# One line per stock level of the first few: where, how much, how sure.
stock() {
  must GET "/api/v1/products/$product"
  printf '%s' "$answer" | tr '{' '\n' | grep '"precision"' | head -n 3 | while IFS= read -r answer; do
    amount=$(printf '%s' "$answer" | sed -n 's/.*"quantity" *: *\([0-9][0-9]*\).*/ \1/p')
    echo "  stock at $(text location): $(text precision)$amount"
  done
}

order() {
  reference=first-order-$(date +%s)-$$-$1
  must POST /api/v1/orders "{
    \"supplier_id\": \"$1\",
    \"reference\": \"$reference\",
    \"products\": [{\"product_id\": \"$product\", \"quantity\": 1, \"variant_id\": \"$variant\"}],
    \"shipping_address\": {
      \"name\": \"John Doe\", \"address1\": \"123 Main St\", \"city\": \"New York\", \"state\": \"NY\", \"zip\": \"10001\",
      \"country\": \"US\", \"phone\": \"+1 212 555 0142\"
    }
  }"
  order=$(id order)
  [ -n "$order" ] || fail "the answer shows no order: $answer"
  echo "  ordered one of $variant: $order"
}

# Tells each change of the order or its parcel until it is delivered.
follow() {
  before=
  waited=0
  while [ "$waited" -lt "$patience" ]; do
    must GET "/api/v1/orders/$order"
    state=$(text status)
    # What is still to be done, and not what once was.
    answer=${answer%%\"timeline\"*}
    why=$(text next_action)
    must GET "/api/v1/tracking/$order"
    now="order $state, parcel $(text status)"
    if [ "$now" != "$before" ]; then
      number=$(text tracking_number)
      printf '  %3ds %s%s\n' "$waited" "$now" "${number:+ ($(text carrier) $number)}"
      before=$now
    fi
    case $state in
      delivered) return ;;
      rejected | failed | cancelled | returned | refunded | needs_attention) fail "the order is $state. $why" ;;
    esac
    sleep 1
    waited=$((waited + 1))
  done
  fail "not delivered after $patience seconds: $now. $why"
}

[ $# -gt 0 ] || set -- aliexpress cjdropshipping printful
for supplier in "$@"; do
  echo "$supplier"
  connect "$supplier"
  import "$supplier"
  stock
  order "$supplier"
  follow
done
echo "All delivered."
