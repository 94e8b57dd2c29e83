package streamdojo.dojo;

import picocli.CommandLine;
import streamdojo.dojo.command.BenchCommand;
import streamdojo.dojo.command.CheckCommand;
import streamdojo.dojo.command.DemoCommand;
import streamdojo.dojo.command.ProveCommand;
import streamdojo.dojo.lab.LabCommand;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;

/** Makes the commands, and gives labs to those that want servers. */
final class Commands implements CommandLine.IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(labs()));
    }
    if (type == ProveCommand.class) {
      return type.cast(new ProveCommand(labs()));
    }
    if (type == BenchCommand.class) {
      return type.cast(new BenchCommand(labs()));
    }
    if (type == DemoCommand.class) {
      return type.cast(new DemoCommand(labs()));
    }
    if (type == LabCommand.class) {
      return type.cast(new LabCommand(labs()));
    }
    return CommandLine.defaultFactory().create(type);
  }

  private static Labs labs() {
    House house = House.here();
    return new Labs(house, new LabClassPath(house));
  }
}
