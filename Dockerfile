# syntax=docker/dockerfile:1
# The program on a small Java of its own, without a shell, as a user without rights.
#
#   docker build -t clarion .
#   docker run -it --rm -v clarion:/data clarion chat

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -pl adapters/app -am package -Dmaven.test.skip=true -Djacoco.skip=true
RUN jlink \
    --add-modules java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs \
    --strip-debug --no-header-files --no-man-pages --output /opt/java
RUN mkdir -p /opt/clarion /data \
    && cp -r adapters/app/target/clarion/lib adapters/app/target/clarion/clarion.args /opt/clarion/
# Shows the JVM which classes the program needs, as the launcher does; without it, it starts slower.
RUN export CLARION_HOME=/tmp/rehearsal \
    && /opt/java/bin/java @/opt/clarion/clarion.args -jar /opt/clarion/lib/clarion-app.jar ask hello \
    && printf '%s\n' "when is womens day" "/help" "/dates june" \
    | /opt/java/bin/java @/opt/clarion/clarion.args -XX:AOTCacheOutput=/opt/clarion/clarion.aot \
      -cp /opt/clarion/lib/clarion-app.jar org.clarion.app.Rehearsal

FROM gcr.io/distroless/java-base-debian12:nonroot
COPY --from=build /opt/java /opt/java
COPY --from=build /opt/clarion /opt/clarion
COPY --from=build --chown=65532:65532 /data /data
USER 65532:65532
ENV CLARION_HOME=/data
VOLUME /data
WORKDIR /data
# What the launcher does once it has found Java and the jars.
ENTRYPOINT ["/opt/java/bin/java", "@/opt/clarion/clarion.args", "-XX:AOTCache=/opt/clarion/clarion.aot", "-Dclarion.folder=/data", "-jar", "/opt/clarion/lib/clarion-app.jar"]
