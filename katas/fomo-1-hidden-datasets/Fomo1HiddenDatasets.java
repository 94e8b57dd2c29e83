import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.kata.DatasetDesk;
import streamdojo.kit.kata.FomoHiddenDatasets;

/** What is on topics and in no table: the datasets that who knows only the lake misses. */
public class Fomo1HiddenDatasets implements FomoHiddenDatasets {
  @Override
  public Set<String> hidden(DatasetDesk desk) throws Exception {
    // TODO name the topics on which there is something, and of which the lake has no table.
    throw notSolvedYet();
  }
}
