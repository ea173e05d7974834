# Builds the hub and leaves the tools behind. No secret enters the image: settings come with the container's environment.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY core core
COPY simulators simulators
COPY testkit testkit
COPY connectors connectors
COPY server server
RUN mvn -q -B -ntp -Dmaven.test.skip=true package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib \
    && cp server/target/server-*.jar server/target/lib/

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10010 --create-home hub && mkdir /data && chown hub /data
COPY --from=build /src/server/target/lib /opt/hub/lib
USER hub
WORKDIR /home/hub
ENV HOST=0.0.0.0 PORT=8010 DATA_DIR=/data LOG_FORMAT=json
VOLUME /data
EXPOSE 8010
# bash speaks HTTP well enough to ask for /health, which spares the image a client.
HEALTHCHECK --interval=30s --timeout=10s --retries=3 --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "/opt/hub/lib/*", "com.citadelbuy.supplierhub.server.Main"]
CMD ["run"]
