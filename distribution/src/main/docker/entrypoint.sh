#!/bin/sh
# Keycloak reads secrets from variables only. A variable X_FILE names a file whose content becomes X, as in other images.
set -eu
for name in $(env | sed -n 's/^\([A-Z0-9_]*\)_FILE=.*/\1/p'); do
  file=$(printenv "${name}_FILE")
  [ -r "$file" ] || { echo "${name}_FILE: $file tidak dapat dibaca / cannot be read" >&2; exit 1; }
  value=$(cat "$file")
  export "$name=$value"
  unset "${name}_FILE"
done
exec /opt/keycloak/bin/kc.sh "$@"
