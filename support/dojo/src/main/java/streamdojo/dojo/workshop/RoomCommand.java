package streamdojo.dojo.workshop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.Main;
import streamdojo.dojo.doctor.DoctorLine;
import streamdojo.kit.Trouble;

/** {@code ./dojo workshop check}: whether a room's machines can run the kit. */
@Command(
    name = "check",
    description = {
      "Makes a table of the lines that './dojo doctor --line' printed on a room's machines. 1 if",
      "one of them can't run the kit or is missing, or a line isn't understood."
    },
    mixinStandardHelpOptions = true)
public final class RoomCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "0..*",
      description = "Files with such lines, or folders of them; standard input if none is named.")
  private List<Path> places = List.of();

  @Option(names = Expected.OPTION, paramLabel = Expected.LABEL, description = Expected.ABOUT)
  private String expected;

  @Override
  public Integer call() throws IOException {
    Expected machines = Expected.of(expected);
    List<String> lines = new ArrayList<>();
    for (Path place : places) {
      for (Path file : files(place)) {
        lines.addAll(lines(file));
      }
    }
    if (places.isEmpty()) {
      lines.addAll(
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
              .lines()
              .toList());
    }
    Room room = Room.of(lines);
    if (room.machines().isEmpty()) {
      throw new Trouble(
          "There is no machine's line.",
          "Collect them: ./dojo doctor --line on each machine, its output into one file.");
    }
    System.out.print(room.table());
    room.others().forEach(line -> System.err.println("Not a line of doctor's: " + shown(line)));
    String missing = machines.missing(room.machines().stream().map(DoctorLine::host).toList());
    if (!missing.isEmpty()) {
      System.err.println(missing);
    }
    return room.ready() && missing.isEmpty() ? Main.HELD : Main.FAILED;
  }

  private static String shown(String line) {
    int most = 100;
    return line.length() <= most ? line : line.substring(0, most) + " …";
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException noText) {
      throw new Trouble(
          file + " is no text.", "Take files that hold what ./dojo doctor --line printed.", noText);
    } catch (IOException unreadable) {
      throw new Trouble(
          file + " can't be read.", "Name a file or a folder that is there.", unreadable);
    }
  }
}
