package streamdojo.dojo.workshop;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./dojo workshop}: for whoever teaches with the kit. */
@Command(
    name = "workshop",
    description =
        "For instructors: an agenda, an archive for a room without internet, its machines.",
    subcommands = {
      AgendaCommand.class,
      ArchiveCommand.class,
      RoomCommand.class,
      CollectCommand.class
    },
    synopsisSubcommandLabel = "(agenda | archive | check | collect)",
    mixinStandardHelpOptions = true)
public final class WorkshopCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "workshop wants one of: " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
