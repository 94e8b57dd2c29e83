# What both stand-ins have: Debian with its Java, and the lab's jars.
ARG DEBIAN
FROM $DEBIAN
COPY lib /opt/streamdojo/lib
