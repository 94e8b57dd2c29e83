package streamdojo.kit.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
  @TempDir Path folder;

  @Test
  void eachValueHasItsCountsAndComesOnce() throws IOException {
    Map<String, List<Long>> counted = new HashMap<>();
    try (Tally tally = new Tally(folder.resolve("tally"), 2)) {
      for (int i = 0; i < 10_000; i++) {
        tally.add("value ü " + i % 100, i % 3 == 0 ? 1 : 0);
      }
      tally.forEach((value, counts) -> counted.put(value, List.of(counts[0], counts[1])));
    }
    assertThat(counted).hasSize(100);
    assertThat(counted.values()).allMatch(counts -> counts.get(0) + counts.get(1) == 100);
    assertThat(counted.get("value ü 0")).isEqualTo(List.of(66L, 34L));
    assertThat(folder.resolve("tally")).doesNotExist();
  }

  @Test
  void whatIsTooLargeForAFileIsSplitOnceMoreAndNothingIsLost() throws IOException {
    String much = "x".repeat(1 << 16);
    Map<Long, Long> counted;
    try (Tally tally = new Tally(folder.resolve("tally"), 1)) {
      for (int i = 0; i < 200; i++) {
        // Many of one value, which can't be split, beside many that can.
        tally.add(much, 0);
        tally.add(much + i, 0);
        tally.add("hash Aa" + (i % 2 == 0 ? "AaBB" : "BBAa"), 0);
      }
      Map<String, Long> values = new HashMap<>();
      tally.forEach((value, counts) -> values.merge(value, counts[0], Long::sum));
      counted =
          values.values().stream().collect(Collectors.groupingBy(n -> n, Collectors.counting()));
    }
    assertThat(counted).isEqualTo(Map.of(1L, 200L, 200L, 1L, 100L, 2L));
  }

  @Test
  void whatWasNeverReadIsGoneAsWell() throws IOException {
    try (Tally tally = new Tally(folder.resolve("tally"), 1)) {
      tally.add("value", 0);
    }
    assertThat(folder.resolve("tally")).doesNotExist();
  }
}
