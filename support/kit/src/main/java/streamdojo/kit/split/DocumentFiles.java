package streamdojo.kit.split;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import streamdojo.kit.Trouble;

/**
 * Documents in files of JSON, one each: what {@code Json_to_file} asks for.
 *
 * @param folder made at the first document
 */
public record DocumentFiles(Path folder) implements Consumer<Document> {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Override
  public void accept(Document document) {
    Path file = file(document);
    try {
      Files.createDirectories(folder);
      Files.writeString(file, JSON.writeValueAsString(document) + "\n");
    } catch (IOException failed) {
      throw new Trouble(
          "Can't write " + file + ": " + failed.getMessage() + ".",
          "Is Output_path a folder that can be written to, and the disk not full?",
          failed);
    }
  }

  /** Reads what was written of a sale's document; empty if nothing was. */
  public Optional<Document> read(Document like) throws IOException {
    Path file = file(like);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(Files.readString(file), like.getClass()))
        : Optional.empty();
  }

  private Path file(Document document) {
    // Whatever an invoice number holds, it leads to no other folder.
    String name = URLEncoder.encode(document.invoiceNumber(), StandardCharsets.UTF_8);
    return folder.resolve(name + (document instanceof Basket ? "-basket.json" : "-payment.json"));
  }
}
