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

# First key of identity data, if asked for: only where the vault's folder outlives this container and no second one starts.
vault=${KC_VAULT_DIR:-/opt/keycloak/conf/vault}
if [ "${SSO_MAKE_IDENTITY_KEY:-false}" = true ] && ! ls "$vault"/bappenas_identity-key-* >/dev/null 2>&1; then
  mkdir -p "$vault"
  (umask 077 && od -An -N32 -tx1 /dev/urandom | tr -d ' \n' > "$vault/.new-key" \
    && mv "$vault/.new-key" "$vault/bappenas_identity-key-1")
  echo "Kunci baru / new key: $vault/bappenas_identity-key-1. Buat cadangannya / back it up."
fi
exec /opt/keycloak/bin/kc.sh "$@"
