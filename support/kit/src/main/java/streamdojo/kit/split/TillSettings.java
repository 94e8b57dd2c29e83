package streamdojo.kit.split;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import streamdojo.kit.Trouble;

/**
 * What a till is told by its configuration file. What each key means and what holds where it is not
 * given stands in the kit's own file, {@code app.json}.
 */
public record TillSettings(
    @JsonProperty("echoConfig") boolean echoConfig,
    @JsonProperty("debuglevel") int debugLevel,
    @JsonProperty("testsize") int testSize,
    @JsonProperty("sleep") int sleep,
    @JsonProperty("vatrate") BigDecimal vatRate,
    @JsonProperty("SeedFile") String seedFile,
    @JsonProperty("Store") int store,
    @JsonProperty("Terminals") int terminals,
    @JsonProperty("KafkaEnabled") boolean kafkaEnabled,
    @JsonProperty("MongoAtlasEnabled") boolean mongoAtlasEnabled,
    @JsonProperty("MysqlEnabled") boolean mysqlEnabled,
    @JsonProperty("PgsqlEnabled") boolean pgsqlEnabled,
    @JsonProperty("Json_to_file") boolean jsonToFile,
    @JsonProperty("Output_path") String outputPath,
    @JsonProperty("TimeOffset") String timeOffset,
    @JsonProperty("Max_items_basket") int maxItemsBasket,
    @JsonProperty("Max_quantity") int maxQuantity,
    @JsonProperty("Batch_size") int batchSize) {
  /** Refuses what no till can work with. */
  public TillSettings {
    if (mongoAtlasEnabled || pgsqlEnabled) {
      throw new Trouble(
          (mongoAtlasEnabled ? "MongoAtlasEnabled" : "PgsqlEnabled")
              + " is 1, but this kit has no such server.",
          "Set it to 0, and MysqlEnabled or KafkaEnabled to 1.");
    }
    try {
      ZoneOffset.of(timeOffset);
    } catch (DateTimeException wrong) {
      throw new Trouble(
          "TimeOffset is \"" + timeOffset + "\", which is no offset from UTC.",
          "Write it like \"+02:00\".",
          wrong);
    }
  }

  /** Reads a configuration file; what it doesn't say is as in the kit's own. */
  public static TillSettings read(Path file) {
    return TillKeys.complete(JsonFile.of(file)).as(TillSettings.class);
  }

  /** The same of a text. */
  public static TillSettings parse(String text) {
    return TillKeys.complete(JsonFile.of("The configuration file", text)).as(TillSettings.class);
  }

  /** The offset of the till's clock from UTC. */
  public ZoneOffset offset() {
    return ZoneOffset.of(timeOffset);
  }
}
