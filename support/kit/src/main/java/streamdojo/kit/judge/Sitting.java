package streamdojo.kit.judge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Watch;

/**
 * What a judge's JVM is told on its standard input before it begins: which answers it is about and
 * where the servers are.
 *
 * @param answers by the kata's id: each kata that has an answer, compiled
 * @param lab the servers; null if no scenario of this sitting asks for one
 * @param direct class path of the direct query's room; null if no scenario of this sitting asks it
 * @param seed of all random draws
 * @param evidence folder for what a failed scenario leaves to look at
 */
public record Sitting(
    Map<String, Answer> answers, Lab lab, String direct, long seed, Path evidence) {
  /**
   * An answer, ready to be loaded.
   *
   * @param name {@code reference}, {@code stub}, {@code learner} or the impostor's name
   * @param classes folder of its classes, or of its script
   * @param type name of the class that implements the kata's interface, or of the script's file
   */
  public record Answer(String name, Path classes, String type) {}

  // One JVM judges one sitting; Cucumber makes the step classes, so they can't be handed it.
  private static volatile Sitting current;

  /** The same, with these katas' answers alone. */
  public Sitting only(Set<String> katas) {
    Map<String, Answer> some = new HashMap<>(answers);
    some.keySet().retainAll(katas);
    return new Sitting(some, lab, direct, seed, evidence);
  }

  /** Makes this the sitting of this JVM. */
  public void begin() {
    current = this;
    Watch.over(lab);
  }

  /**
   * Does this as the sitting of this JVM; afterwards nobody watches the servers any more, so that
   * their end interrupts nothing.
   *
   * @throws Trouble if a server has died meanwhile: whatever else it failed of comes from that
   */
  public <T> T during(Callable<T> act) throws Exception {
    begin();
    try {
      return act.call();
    } catch (Exception | AssertionError failed) {
      Watch.check();
      throw failed;
    } finally {
      Watch.over(null);
    }
  }

  /**
   * Returns the sitting of this JVM.
   *
   * @throws Trouble if the JVM was not started by the judge
   */
  public static Sitting current() {
    if (current == null) {
      throw new Trouble(
          "The scenarios were started without the judge.",
          "Run ./dojo check KATA or ./dojo prove, which start the judge.");
    }
    return current;
  }
}
