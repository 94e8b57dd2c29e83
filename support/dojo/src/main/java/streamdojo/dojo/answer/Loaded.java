package streamdojo.dojo.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Sitting;

/** Answers for use in this process, not for judging: for the algorithm, the demo, benchmarks. */
public final class Loaded {
  private Loaded() {}

  /** The references of these katas. */
  public static Answers references(House house, String... katas) {
    return answers(house, sources(house, katas));
  }

  /** These answers. */
  public static Answers answers(House house, List<Source> sources) {
    return new Answers(new Sitting(compiled(house, sources), null, null, 0, house.state()));
  }

  /** The references of these katas, by kata. */
  public static Map<String, Sitting.Answer> compiledReferences(House house, String... katas) {
    return compiled(house, sources(house, katas));
  }

  private static List<Source> sources(House house, String... katas) {
    return Arrays.stream(katas).map(kata -> Source.reference(new Kata(kata, house))).toList();
  }

  private static Map<String, Sitting.Answer> compiled(House house, List<Source> sources) {
    Compiler compiler =
        new Compiler(house.state().resolve("answers"), System.getProperty("java.class.path"));
    Map<String, Sitting.Answer> compiled = new HashMap<>();
    sources.forEach(source -> compiled.put(source.kata(), compiler.compile(source)));
    return compiled;
  }
}
