package streamdojo.kit.kata;

/** Kata {@code slow-3-loader}: the batch job from the lake into the warehouse. */
@Kata("slow-3-loader")
public interface SlowLoader extends Answer {
  /**
   * One run of the job: afterwards every row of every file that was there at its begin is in the
   * warehouse once. Called every period, sometimes after a long pause, sometimes twice at once, and
   * sometimes stopped in the middle.
   */
  void load(LoaderDesk desk) throws Exception;
}
