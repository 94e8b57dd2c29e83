package streamdojo.dojo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.answer.Stub;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** {@code ./dojo stubs}: for authors, after a reference was changed. */
@Command(
    name = "stubs",
    description = "For authors: derives the stubs in katas/ from the marks in solutions/.",
    mixinStandardHelpOptions = true)
public final class StubsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    House house = House.here();
    int kept = 0;
    for (Kata kata : Catalogue.read(house).katas()) {
      kept += write(kata, Source.stub(kata).text(), house.root()) ? 0 : 1;
    }
    return kept == 0 ? 0 : 1;
  }

  private static boolean write(Kata kata, String stub, Path root) {
    Path file = kata.learners();
    String shown = root.relativize(file).toString();
    try {
      String now = Files.exists(file) ? Files.readString(file) : "";
      if (now.equals(stub)) {
        System.out.println("as it was  " + shown);
      } else if (now.isEmpty() || Stub.of(kata).stillIn(now)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, stub);
        System.out.println("written    " + shown);
      } else {
        System.out.println("left alone " + shown + ": it holds somebody's answer");
        return false;
      }
      return true;
    } catch (IOException failed) {
      throw new Trouble(
          "Can't write " + shown + ": " + failed.getMessage() + ".",
          "Is the clone read-only, or the disk full?",
          failed);
    }
  }
}
