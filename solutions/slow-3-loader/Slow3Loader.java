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
    // gap: load each file that isn't loaded yet, and note that it is, both or neither.
    for (LakeFile file : desk.files().get()) {
      try (Connection warehouse = desk.warehouse().getConnection()) {
        warehouse.setAutoCommit(false);
        if (isNew(file, warehouse)) {
          insert(file, warehouse);
        }
        warehouse.commit();
      }
    }
  }

  /** Who comes second with the same file waits here until the first has committed. */
  private static boolean isNew(LakeFile file, Connection warehouse) throws SQLException {
    String note = "INSERT IGNORE INTO loaded VALUES (?)";
    try (PreparedStatement statement = warehouse.prepareStatement(note)) {
      statement.setString(1, file.name());
      return statement.executeUpdate() == 1;
    }
  }

  private static void insert(LakeFile file, Connection warehouse) throws SQLException, IOException {
    String insert = "INSERT INTO transactions VALUES (?, ?, ?, ?, ?)";
    try (PreparedStatement statement = warehouse.prepareStatement(insert)) {
      for (String line : Files.readAllLines(file.path())) {
        Transaction sold = Transaction.parse(line);
        statement.setString(1, sold.storeId());
        statement.setObject(2, sold.amount());
        statement.setString(3, sold.paymentTermCode());
        statement.setObject(4, sold.paymentTime());
        statement.setString(5, sold.itemCode());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    // end of gap
  }
}
