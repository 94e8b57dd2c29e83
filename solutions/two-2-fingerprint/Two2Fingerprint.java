import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.kit.drift.CannotBeShown;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.drift.Tally;
import streamdojo.kit.drift.TwoSides;
import streamdojo.kit.kata.TwoFingerprint;

/** Finds which rows the topic and the lake have too many, while both go on growing. */
public class Two2Fingerprint implements TwoFingerprint {
  @Override
  public void differences(TwoSides sides, Consumer<Difference> found) throws IOException {
    // gap: count each value on both sides, in the right order, and in little memory.
    final int inLake = 0;
    final int landed = 1;
    final int underWay = 2;
    try (Tally tally = new Tally(sides.folder(), 3)) {
      // What is committed now is in the lake when that is read, and what that has is on the topic.
      Map<Integer, Long> committed = sides.committed();
      sides.lake(row -> tally.add(row.text(), inLake));
      sides.topic(
          at -> {
            boolean before = at.offset() < committed.getOrDefault(at.partition(), 0L);
            tally.add(at.row().text(), before ? landed : underWay);
          });
      // Asked last: what is still there now was there all the time.
      sides.firstOffsets().forEach(Two2Fingerprint::isWhole);
      tally.forEach(
          (value, counts) -> {
            long surplus = Math.max(0, counts[inLake] - counts[landed] - counts[underWay]);
            long missing = Math.max(0, counts[landed] - counts[inLake]);
            if (surplus + missing > 0) {
              found.accept(new Difference(LakeRow.parse(value), surplus, missing));
            }
          });
    }
  }

  private static void isWhole(int partition, long first) {
    if (first > 0) {
      throw new CannotBeShown(partition, first);
    }
    // end of gap
  }
}
