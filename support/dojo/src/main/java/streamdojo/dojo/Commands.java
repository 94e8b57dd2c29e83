package streamdojo.dojo;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import streamdojo.dojo.command.AlgorithmCommand;
import streamdojo.dojo.command.BenchCommand;
import streamdojo.dojo.command.CheckCommand;
import streamdojo.dojo.command.DemoCommand;
import streamdojo.dojo.command.DoctorCommand;
import streamdojo.dojo.command.DrawCommand;
import streamdojo.dojo.command.ExplainCommand;
import streamdojo.dojo.command.GateCommand;
import streamdojo.dojo.command.HintCommand;
import streamdojo.dojo.command.ImagesCommand;
import streamdojo.dojo.command.ImpostorCommand;
import streamdojo.dojo.command.NewCommand;
import streamdojo.dojo.command.ProveCommand;
import streamdojo.dojo.command.PullCommand;
import streamdojo.dojo.command.ResetCommand;
import streamdojo.dojo.command.SoakCommand;
import streamdojo.dojo.command.SolutionCommand;
import streamdojo.dojo.command.StubsCommand;
import streamdojo.dojo.command.WatchCommand;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.direct.SqlCommand;
import streamdojo.dojo.direct.TopicCommand;
import streamdojo.dojo.lab.LabCommand;
import streamdojo.dojo.lab.Labs;
import streamdojo.dojo.workshop.ArchiveCommand;
import streamdojo.dojo.workshop.ResultsCommand;
import streamdojo.dojo.workshop.WorkshopCommand;
import streamdojo.kit.House;

/** Makes the commands, and gives labs to those that want servers. */
final class Commands implements CommandLine.IFactory {
  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("prove", ProveCommand.class);
    ALL.put("check", CheckCommand.class);
    ALL.put("watch", WatchCommand.class);
    ALL.put("hint", HintCommand.class);
    ALL.put("draw", DrawCommand.class);
    ALL.put("explain", ExplainCommand.class);
    ALL.put("solution", SolutionCommand.class);
    ALL.put("reset", ResetCommand.class);
    ALL.put("impostor", ImpostorCommand.class);
    ALL.put("lab", LabCommand.class);
    ALL.put("doctor", DoctorCommand.class);
    ALL.put("images", ImagesCommand.class);
    ALL.put("pull", PullCommand.class);
    ALL.put("demo", DemoCommand.class);
    ALL.put("sql", SqlCommand.class);
    ALL.put("topic", TopicCommand.class);
    ALL.put("algorithm", AlgorithmCommand.class);
    ALL.put("bench", BenchCommand.class);
    ALL.put("soak", SoakCommand.class);
    ALL.put("stubs", StubsCommand.class);
    ALL.put("new", NewCommand.class);
    ALL.put("results", ResultsCommand.class);
    ALL.put("gate", GateCommand.class);
    ALL.put("workshop", WorkshopCommand.class);
  }

  /**
   * The command line: with the one command that is named, since each costs time, with none where
   * none is named, or with all.
   */
  CommandLine line(Object main, String[] arguments) {
    CommandLine line = new CommandLine(main, this);
    boolean alone = arguments.length == 0;
    String first = alone ? "" : arguments[0];
    ALL.forEach(
        (name, type) -> {
          if (!alone && (!ALL.containsKey(first) || name.equals(first))) {
            line.addSubcommand(name, new CommandLine(type, this));
          }
        });
    return line;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(labs()));
    }
    if (type == WatchCommand.class) {
      return type.cast(new WatchCommand(labs()));
    }
    if (type == ImpostorCommand.class) {
      return type.cast(new ImpostorCommand(labs()));
    }
    if (type == ProveCommand.class) {
      return type.cast(new ProveCommand(labs(), direct()));
    }
    if (type == BenchCommand.class) {
      return type.cast(new BenchCommand(labs(), direct()));
    }
    if (type == SoakCommand.class) {
      return type.cast(new SoakCommand(labs(), direct()));
    }
    if (type == DemoCommand.class) {
      return type.cast(new DemoCommand(labs(), direct()));
    }
    if (type == SqlCommand.class) {
      return type.cast(new SqlCommand(labs(), direct()));
    }
    if (type == TopicCommand.class) {
      return type.cast(new TopicCommand(labs(), direct()));
    }
    if (type == GateCommand.class) {
      return type.cast(new GateCommand(labs()));
    }
    if (type == LabCommand.class) {
      return type.cast(new LabCommand(labs()));
    }
    if (type == ArchiveCommand.class) {
      House house = House.here();
      return type.cast(new ArchiveCommand(labs(), room -> new RoomClassPath(house, room).get()));
    }
    return CommandLine.defaultFactory().create(type);
  }

  private static DirectEngine direct() {
    return new DirectEngine(new RoomClassPath(House.here(), "direct"));
  }

  private static Labs labs() {
    House house = House.here();
    return new Labs(house, new RoomClassPath(house, "lab"));
  }
}
