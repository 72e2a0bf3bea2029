# Keycloak with the SSO Bappenas bundle, built for PostgreSQL.
#
#   docker build .                                                             builds the bundle here, with Maven
#   docker build --build-arg DISTRIBUTION=distribution/target/keycloak .       takes one that `mvn package` has built
#
# Kept to what builders without BuildKit read, too.
# Pinned by digest: a tag can be moved.
ARG MAVEN_IMAGE=maven:3.9.11-eclipse-temurin-21@sha256:6fdc855a6ed81d288ca7ca37ac6ff5e9308b612485c0801d70b25a858c83d237
ARG KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:26.7.4@sha256:82a77884f3af238beab1e7afd63b5f530e1b5c0590bd7aa60b40a40463e29b2c

FROM ${MAVEN_IMAGE} AS bundle
ARG DISTRIBUTION=
WORKDIR /src
COPY . .
RUN if [ -n "$DISTRIBUTION" ]; then built="$DISTRIBUTION"; \
    else mvn -B -ntp -pl distribution -am package -DskipTests && built=distribution/target/keycloak; fi \
 && mkdir -p /bundle/providers /bundle/conf/vault /bundle/data/import /bundle/bin/client \
 && cp "$built"/providers/*.jar /bundle/providers/ \
 && cp "$built"/conf/keycloak.conf "$built"/conf/quarkus.properties /bundle/conf/ \
 && cp "$built"/conf/vault/README /bundle/conf/vault/ \
 && cp "$built"/data/import/bappenas-realm.json /bundle/data/import/ \
 && cp -r "$built"/sbom /bundle/ \
 && cp "$built"/bin/sso "$built"/bin/sso.bat "$built"/bin/sso-curl "$built"/bin/sso-build /bundle/bin/ \
 && cp "$built"/bin/client/sso-bappenas.jar /bundle/bin/client/ \
 && cp distribution/src/main/docker/entrypoint.sh /bundle/bin/sso-entrypoint.sh \
 && chmod 755 /bundle/bin/sso-entrypoint.sh /bundle/bin/sso /bundle/bin/sso-curl /bundle/bin/sso-build

FROM ${KEYCLOAK_IMAGE}
COPY --from=bundle --chown=1000:0 /bundle/ /opt/keycloak/
# kc.sh build, and the archive of classes that entrypoint.sh gives to Java.
RUN /opt/keycloak/bin/sso-build --db=postgres
USER 1000
EXPOSE 8080 8443 9000
ENTRYPOINT ["/opt/keycloak/bin/sso-entrypoint.sh"]
CMD ["start", "--optimized", "--import-realm"]
