package streamdojo.dojo.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.docker.Image;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.LabKind;

/** Decides where the servers of a new lab run. */
public final class LabChoice {
  /** Nobody waits for a network that wasn't there a moment ago at each command. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Path failure;

  /** Decides for the labs of a clone. */
  public LabChoice(House house) {
    this.failure = house.state().resolve("pull-failed");
  }

  /**
   * Decides; takes milliseconds unless images are to be pulled.
   *
   * @param servers that are to run
   * @param progress takes lines for people
   * @return whether they are to run in containers, as far as they can
   * @throws Trouble if containers were insisted on and can't be
   */
  boolean containers(Collection<String> servers, Consumer<String> progress) {
    LabKind wanted = LabKind.wanted();
    if (wanted == LabKind.EMBEDDED) {
      return false;
    }
    try {
      pull(DockerEngine.find(), servers, wanted == LabKind.AUTO, progress);
      return true;
    } catch (Trouble without) {
      if (wanted == LabKind.CONTAINERS) {
        throw new Trouble(
            without.getMessage(),
            without.next() + " Or do without containers: --lab embedded.",
            without);
      }
      progress.accept(
          "Embedded servers. %s For containers: %s (--lab embedded doesn't ask.)"
              .formatted(without.getMessage(), without.next()));
      return false;
    }
  }

  /** Whether a running lab is of another kind than the user insists on. */
  static boolean other(Lab lab) {
    boolean containers = lab.inContainers();
    return switch (LabKind.wanted()) {
      case AUTO -> false;
      case CONTAINERS -> !containers;
      case EMBEDDED -> containers;
      case EXTERNAL -> true;
    };
  }

  private void pull(
      DockerEngine engine, Collection<String> servers, boolean auto, Consumer<String> progress) {
    List<Image> missing =
        Image.all().stream()
            .filter(image -> wanted(image.server(), servers))
            .filter(image -> image.in(engine).isEmpty())
            .toList();
    if (auto && !missing.isEmpty() && failedJustNow()) {
      throw new Trouble(
          "The image " + missing.get(0).wanted() + " is not here, and could not be pulled lately.",
          "Try it again: ./dojo pull.");
    }
    try {
      missing.forEach(image -> engine.pull(image.wanted(), progress));
    } catch (Trouble failed) {
      remember();
      throw failed;
    }
  }

  /** Connect brings the Kafka that it needs. */
  private static boolean wanted(String server, Collection<String> servers) {
    return servers.contains(server) || server.equals("kafka") && servers.contains("connect");
  }

  /** Whether an image could not be pulled lately, so that it isn't tried by itself. */
  public boolean failedJustNow() {
    try {
      Instant when = Files.getLastModifiedTime(failure).toInstant();
      return when.isAfter(Instant.now().minus(REMEMBERED));
    } catch (IOException never) {
      return false;
    }
  }

  private void remember() {
    try {
      Files.createDirectories(failure.getParent());
      Files.writeString(failure, "");
    } catch (IOException forgotten) {
      // Then it is tried again next time.
    }
  }
}
