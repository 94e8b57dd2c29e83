package streamdojo.dojo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * From a save to what a watch says of it, its servers warm: with the stub and with an impostor to
 * the first failure, with the reference to all scenarios of a claim. The file is not the learner's
 * own. An impostor has no goal: one that is late is given the time that it may take.
 *
 * @param name on the command line
 * @param id the kata's
 * @param claim whose scenarios are judged
 * @param seconds the highest median that is good enough
 */
record Saves(House house, String name, String id, String claim, double seconds)
    implements Benchmark {
  private static final Predicate<String> READY = line -> line.contains("then Enter");
  private static final Predicate<String> GAP = line -> line.startsWith("Not solved yet");
  private static final Predicate<String> FAILURE = line -> line.startsWith("Step ");
  private static final Predicate<String> HOLDS =
      line -> line.startsWith("Holds:") || line.startsWith("Solved:");

  @Override
  public int runs() {
    return Timed.RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    Kata kata = Catalogue.kata(house, id);
    Source reference = Source.reference(kata);
    Path file = house.state().resolve("bench").resolve(kata.reference().getFileName());
    Source stub = Source.stub(kata);
    Source wrong = wrong(kata);
    double[] stubbed = new double[runs];
    double[] failed = new double[runs];
    double[] held = new double[runs];
    try {
      save(file, reference.text());
      Process watch = start(file);
      Thread end = new Thread(watch::destroy);
      Runtime.getRuntime().addShutdownHook(end);
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8))) {
        until(said, READY);
        for (int run = -1; run < runs; run++) {
          double toStub = seconds(said, file, text(stub, run), GAP);
          double toFailure = seconds(said, file, text(wrong, run), FAILURE);
          double toVerdict = seconds(said, file, text(reference, run), HOLDS);
          // The first of each fills what is to be filled.
          if (run >= 0) {
            stubbed[run] = toStub;
            failed[run] = toFailure;
            held[run] = toVerdict;
          }
        }
      } finally {
        watch.destroy();
        Runtime.getRuntime().removeShutdownHook(end);
      }
    } catch (IOException failure) {
      throw new Trouble(
          "The watch of " + id + " can't be measured: " + failure.getMessage() + ".",
          "Try it: ./dojo watch " + id + ".",
          failure);
    }
    return List.of(
        new Series(id + ", stub saved to failure", "s", Goal.atMost(seconds), stubbed),
        new Series(id + ", " + wrong.name() + " saved to failure", "s", Goal.NONE, failed),
        new Series(
            id + ", reference saved to " + claim + " holds", "s", Goal.atMost(seconds), held));
  }

  private Process start(Path file) throws IOException {
    return new ProcessBuilder(
            List.of("./dojo", "watch", id, "--claim", claim, "--answer", file.toString()))
        .directory(house.root().toFile())
        .redirectErrorStream(true)
        .start();
  }

  /** An impostor that this claim rejects. */
  private Source wrong(Kata kata) {
    String name =
        Catalogue.read(house).rejections().stream()
            .filter(r -> r.kata().equals(id) && r.claim().equals(claim))
            .map(Rejection::answer)
            .filter(answer -> !answer.equals(Rejection.STUB))
            .findFirst()
            .orElseThrow();
    return Source.named(kata, name);
  }

  /** Another text each time: the same is no save. */
  private static String text(Source source, int run) {
    return source.text() + (source.sql() ? "-- " : "// ") + run + "\n";
  }

  private static double seconds(
      BufferedReader said, Path file, String text, Predicate<String> verdict) throws IOException {
    long began = System.nanoTime();
    save(file, text);
    until(said, verdict);
    double seconds = (System.nanoTime() - began) / 1e9;
    until(said, READY);
    return seconds;
  }

  private static void until(BufferedReader said, Predicate<String> line) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String next = said.readLine(); next != null; next = said.readLine()) {
      all.append(next).append("\n");
      if (line.test(next)) {
        return;
      }
      if (READY.test(next)) {
        throw new IOException("it said something else: " + all);
      }
    }
    throw new IOException("it has ended: " + all);
  }

  private static void save(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
