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

# Keycloak's import reads the file of a realm under the realm's name. An empty variable is no name.
[ -n "${SSO_REALM:-}" ] || unset SSO_REALM
realm=${SSO_REALM:-bappenas}
import=/opt/keycloak/data/import
if [ "$realm" != bappenas ] && [ -f "$import/bappenas-realm.json" ]; then
  mv "$import/bappenas-realm.json" "$import/$realm-realm.json"
fi

# First key of identity data, if asked for: only where the vault's folder outlives this container and no second one starts.
# The vault doubles an underscore in the realm's name.
vault=${KC_VAULT_DIR:-/opt/keycloak/conf/vault}
prefix=$(printf %s "$realm" | sed 's/_/__/g')_identity-key-
if [ "${SSO_MAKE_IDENTITY_KEY:-false}" = true ] && ! ls "$vault/$prefix"* >/dev/null 2>&1; then
  mkdir -p "$vault"
  (umask 077 && od -An -N32 -tx1 /dev/urandom | tr -d ' \n' > "$vault/.new-key" \
    && mv "$vault/.new-key" "$vault/${prefix}1")
  echo "Kunci baru / new key: $vault/${prefix}1. Buat cadangannya / back it up."
fi
# Keycloak does not start in Turkish. An option of the operator comes later and wins.
export JAVA_OPTS_APPEND="-Duser.language=en ${JAVA_OPTS_APPEND:-}"
# Classes that sso-build has archived, for a faster start. Java ignores an archive that does not fit.
archive=/opt/keycloak/lib/sso-classes.jsa
if [ -f "$archive" ]; then
  export JAVA_OPTS_APPEND="-XX:SharedArchiveFile=$archive $JAVA_OPTS_APPEND"
fi
exec /opt/keycloak/bin/kc.sh "$@"
