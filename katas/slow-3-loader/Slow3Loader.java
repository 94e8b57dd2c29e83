import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import streamdojo.kit.kata.LoaderDesk;
import streamdojo.kit.kata.SlowLoader;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.slow.Transaction;

/** Loads each file of the lake into the warehouse once, whatever happens in the middle. */
public class Slow3Loader implements SlowLoader {
  @Override
  public void load(LoaderDesk desk) throws Exception {
    // TODO load each file that isn't loaded yet, and note that it is, both or neither.
    throw notSolvedYet();
  }
}
