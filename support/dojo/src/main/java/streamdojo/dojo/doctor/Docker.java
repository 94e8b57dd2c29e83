package streamdojo.dojo.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import streamdojo.kit.Trouble;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.docker.Image;
import streamdojo.kit.lab.LabKind;

/**
 * The Docker engine and what it has for us.
 *
 * @param engine null if there is none to work with, or nobody asked
 * @param why there is none; null if there is one, or nobody asked
 * @param images that containers are made of
 * @param pullFailed whether one could not be pulled lately
 * @param data where the engine keeps its own; empty if that can't be told
 */
record Docker(
    DockerEngine engine,
    Trouble why,
    List<Wanted> images,
    boolean pullFailed,
    Optional<Path> data) {
  /** An image, and what is here of it. */
  record Wanted(Image image, Optional<Image.Present> here) {}

  /** For those who want no containers. */
  static Docker unasked() {
    return new Docker(null, null, List.of(), false, Optional.empty());
  }

  static Docker look(boolean pullFailed) {
    try {
      DockerEngine engine = DockerEngine.find();
      List<Wanted> images =
          Image.all().stream().map(image -> new Wanted(image, image.in(engine))).toList();
      return new Docker(engine, null, images, pullFailed, engine.dataFolder());
    } catch (Trouble why) {
      return new Docker(null, why, List.of(), pullFailed, Optional.empty());
    }
  }

  List<Finding> findings() {
    if (engine == null && why == null) {
      return List.of(Finding.fine("Docker", "not asked: servers are to be embedded"));
    }
    if (engine == null) {
      return List.of(Finding.wrong("Docker", LabKind.CONTAINERS, why));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.fine(
            "Docker",
            "engine %s, interface level %s, at %s"
                .formatted(engine.version(), engine.api(), engine.host())));
    images.forEach(wanted -> findings.add(finding(wanted)));
    return findings;
  }

  /** How many images are still to come; those that come when they are wanted don't count. */
  long missing() {
    return images.stream()
        .filter(wanted -> wanted.here().isEmpty() && !OnDemand.is(wanted.image().server()))
        .count();
  }

  private Finding finding(Wanted wanted) {
    String name = wanted.image().wanted();
    if (wanted.here().isPresent()) {
      return Finding.fine("image", name + ", " + wanted.here().get().state());
    }
    String remedy =
        "Get it: ./dojo pull. Where nothing can be pulled, support/images/build makes a stand-in.";
    if (!pullFailed) {
      return Finding.remark(
          "image", name + " is not here; the first lab that wants it tries to pull it.", remedy);
    }
    Set<LabKind> stops =
        OnDemand.is(wanted.image().server()) ? Set.of() : Set.of(LabKind.CONTAINERS);
    return Finding.wrong(
        "image",
        stops,
        "The image %s is not here, and could not be pulled lately.".formatted(name),
        remedy);
  }
}
