package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.RegistryPort;
import streamdojo.kit.schema.Registry;

/**
 * A namespace that is left while another one registers the same schema, as scenarios do that follow
 * each other. When subjects were deleted for good, 6 of 100 such registrations were refused or
 * lost.
 */
@OfDocuments({"slow-data", "fomo", "two-generals", "split-sources"})
class SchemasOfTwoNamespacesTest {
  private static final int TIMES = 100;

  @TempDir Path folder;

  @Test
  void doNotGoWithEachOther() throws Exception {
    try (LabProcess lab =
        LabProcess.start(folder.resolve("labs/run"), List.of("registry"), Map.of())) {
      Server server = lab.up().server("registry");
      Registry registry = new Registry(server);
      for (int time = 0; time < TIMES; time++) {
        Schema schema =
            SchemaBuilder.record("Sold" + time).fields().optionalString("storeId").endRecord();
        Namespace left = Namespace.fresh("left");
        RegistryPort before = new RegistryPort(server, left);
        before.register(left.topic("sales"), schema);
        Namespace fresh = Namespace.fresh("fresh");
        RegistryPort after = new RegistryPort(server, fresh);

        CompletableFuture<Void> leaving = CompletableFuture.runAsync(before::deleteNamespace);
        int id = after.register(fresh.topic("sales"), schema);
        leaving.join();

        assertThat(before.subjects()).as("time %d", time).isEmpty();
        assertThat(registry.latest(fresh.topic("sales") + "-value"))
            .as("time %d", time)
            .map(found -> new Schema.Parser().parse(found.text()))
            .contains(schema);
        assertThat(after.schema(id)).as("time %d", time).isEqualTo(schema);
        after.deleteNamespace();
      }
    }
  }
}
