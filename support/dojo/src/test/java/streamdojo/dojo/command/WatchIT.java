package streamdojo.dojo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.dojo.Built;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.gate.LittleFiles;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.dojo.watch.Keys;
import streamdojo.dojo.watch.WarmLab;
import streamdojo.kit.House;
import streamdojo.kit.Limits;

/** A watch of a kata without a server, in a little house: what is saved, what is typed. */
class WatchIT {
  @TempDir Path root;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PipedOutputStream typing = new PipedOutputStream();
  private Kata kata;
  private House house;
  private Dojo dojo;
  private CompletableFuture<Integer> watch;
  private int heard;

  @BeforeEach
  void begin() throws IOException {
    house = new House(root, root.resolve("cache"));
    LittleFiles.ALL.forEach(this::write);
    kata = new Kata("shadow-1-rule", house);
    write("katas/shadow-1-rule/Shadow1Rule.java", Source.stub(kata).text());
    dojo = Built.dojo(house);
    Keys keys = new Keys(new PipedInputStream(typing));
    WarmLab lab = new WarmLab(Built.labs(), Built::say, Duration.ofHours(1), Instant::now);
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    WatchLoop loop = new WatchLoop(new WatchRoom(dojo, lab, 1, out), keys);
    watch = CompletableFuture.supplyAsync(() -> run(loop), task -> new Thread(task).start());
  }

  @AfterEach
  void end() {
    dojo.judge().close();
  }

  @Test
  void judges_every_save_and_lives_through_all_answers() throws IOException {
    hears("The first time it is red, and that is intended");
    hears("Not solved yet, and that is intended");
    hears("then Enter");
    save("return rating;");
    hears("Shadow1Rule.java:6: incompatible types");
    save("System.exit(0); return null;");
    hears("The answer called System.exit, at Shadow1Rule.java:6");
    type("h");
    hears("Hint 1 of 3: Where to begin");
    Files.delete(kata.learners());
    hears("is gone: deleted, or renamed");
    save("return \"Sha\";");
    hears("Step      Then each has the type of its row");
    hears("2 hold; the first failure is above");
    save("while (true) { }");
    hears("judging");
    // Saved twice, and nobody waits until the endless one is stopped.
    save("return null;");
    write("katas/shadow-1-rule/Shadow1Rule.java", Source.reference(kata).text());
    hears("Solved: 2 of 2");
    hears("Your code measured what the reference does.");
    hears("then Enter");
    assertThat(new ProgressFile(house, Built::say).of(kata.id()).done()).isTrue();
    type("nonsense");
    hears("'nonsense' means nothing here");
    type("q");
    Limits.SERVER_ANSWERS.await("the watch's end").until(watch::isDone);
    assertThat(watch.join()).isZero();
  }

  /** Waits for a text behind the last one that was waited for. */
  private void hears(String text) {
    try {
      Limits.SERVER_STARTS
          .await("'" + text + "' to be said")
          .until(() -> watch.isDone() || all().indexOf(text, heard) >= 0);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(late.getMessage() + " Said was:\n" + all(), late);
    }
    assertThat(all().substring(heard)).contains(text);
    heard = all().indexOf(text, heard) + text.length();
  }

  private String all() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private void type(String line) throws IOException {
    typing.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    typing.flush();
  }

  private void save(String body) {
    String stub = Source.stub(kata).text();
    write("katas/shadow-1-rule/Shadow1Rule.java", stub.replaceFirst("throw notSolved.*", body));
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private int run(WatchLoop loop) {
    try {
      return loop.run(Watched.own(kata, null));
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
