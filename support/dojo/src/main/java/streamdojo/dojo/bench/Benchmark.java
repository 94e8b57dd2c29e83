package streamdojo.dojo.bench;

import java.util.List;

/** Something that can be measured again by anyone. */
public interface Benchmark {
  /** Its name on the command line. */
  String name();

  /** How often it runs if nobody says otherwise. */
  int runs();

  /** Measures so many times. */
  List<Series> measure(int runs);
}
