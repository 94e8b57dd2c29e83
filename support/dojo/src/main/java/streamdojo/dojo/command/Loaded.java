package streamdojo.dojo.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import streamdojo.dojo.answer.Compiler;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Sitting;

/** Answers for use in this process, not for judging: for the algorithm and the demo. */
final class Loaded {
  private Loaded() {}

  static Answers references(House house, String... katas) {
    return answers(
        house, Arrays.stream(katas).map(kata -> Source.reference(new Kata(kata, house))).toList());
  }

  static Answers answers(House house, List<Source> sources) {
    Compiler compiler =
        new Compiler(house.state().resolve("answers"), System.getProperty("java.class.path"));
    Map<String, Sitting.Answer> compiled = new HashMap<>();
    sources.forEach(source -> compiled.put(source.kata(), compiler.compile(source)));
    return new Answers(new Sitting(compiled, null, 0, house.state()));
  }
}
