package streamdojo.dojo.lab;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import streamdojo.kit.lab.Server;

/** {@code ./dojo lab}: the servers that stay until they are taken down. */
@Command(
    name = "lab",
    description = "Starts and stops real servers that stay until you take them down.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(up | down | status | clean)")
public final class LabCommand implements Runnable {
  private final Labs labs;

  @Spec private CommandSpec spec;

  /** Takes the labs of this clone. */
  public LabCommand(Labs labs) {
    this.labs = labs;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "lab wants: up, down, status or clean.");
  }

  @Command(
      name = "up",
      description = "Starts servers, or adds those that the lab lacks.",
      mixinStandardHelpOptions = true)
  int up(
      @Parameters(
              paramLabel = "SERVER",
              arity = "0..*",
              description =
                  "kafka, clickhouse, mysql, registry, s3, paimon, connect, flink; those that one needs"
                      + " come with it. The first two if none is named.")
          List<String> names,
      @Option(
              names = "--kafka-port",
              paramLabel = "N",
              defaultValue = "0",
              description = "Kafka's port on 127.0.0.1; any free one if not given.")
          int kafkaPort,
      @Option(
              names = "--clickhouse-port",
              paramLabel = "N",
              defaultValue = "0",
              description = "ClickHouse's port on 127.0.0.1; any free one if not given.")
          int clickhousePort,
      @Option(
              names = "--mysql-port",
              paramLabel = "N",
              defaultValue = "0",
              description = "MySQL's port on 127.0.0.1; any free one if not given.")
          int mysqlPort,
      @Option(
              names = "--registry-port",
              paramLabel = "N",
              defaultValue = "0",
              description = "The schema registry's port on 127.0.0.1; any free one if not given.")
          int registryPort,
      @Option(
              names = "--s3-port",
              paramLabel = "N",
              defaultValue = "0",
              description = "S3's port on 127.0.0.1; any free one if not given.")
          int s3Port,
      @Option(
              names = "--paimon-port",
              paramLabel = "N",
              defaultValue = "0",
              description = "The port of Paimon's reader on 127.0.0.1; any free one if not given.")
          int paimonPort,
      @Option(
              names = "--connect-port",
              paramLabel = "N",
              defaultValue = "0",
              description = "Kafka Connect's port on 127.0.0.1; any free one if not given.")
          int connectPort,
      @Option(
              names = "--flink-port",
              paramLabel = "N",
              defaultValue = "0",
              description = "Flink's SQL gateway's port on 127.0.0.1; any free one if not given.")
          int flinkPort) {
    Set<String> servers = servers(names);
    say("Starting " + String.join(", ", servers) + " ...");
    Map<String, Integer> ports =
        Map.of(
            "kafka", port(kafkaPort),
            "clickhouse", port(clickhousePort),
            "mysql", port(mysqlPort),
            "registry", port(registryPort),
            "s3", port(s3Port),
            "paimon", port(paimonPort),
            "connect", port(connectPort),
            "flink", port(flinkPort));
    Labs.Up up = labs.up(servers, ports, this::say);
    say(up.already() ? "The lab was running already; now it has:" : "The lab is up:");
    table();
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "down",
      description = "Takes all servers down and deletes their data.",
      mixinStandardHelpOptions = true)
  int down() {
    say(labs.down(this::say) ? "The lab is down; nothing is left of it." : "No lab runs.");
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "status",
      description = "Shows what runs where; the exit code is 1 if no lab runs.",
      mixinStandardHelpOptions = true)
  int status() {
    if (table()) {
      return CommandLine.ExitCode.OK;
    }
    say("No lab runs. Start one: ./dojo lab up");
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Command(
      name = "clean",
      description = {
        "Removes all that your runs have left on servers given from outside (--lab external),",
        "and nothing else; says what that was."
      },
      mixinStandardHelpOptions = true)
  int clean(
      @Option(
              names = "--take-over",
              description = "Also if the mark is that of another clone of yours, given up by now.")
          boolean takeOver) {
    List<String> removed = labs.clean(takeOver, this::say);
    removed.forEach(thing -> say("removed  " + thing));
    say(removed.isEmpty() ? "Nothing there is yours." : "Nothing of yours is left there.");
    return CommandLine.ExitCode.OK;
  }

  private boolean table() {
    Optional<LabState> state = labs.status();
    state.ifPresent(is -> out().print(LabTable.of(is)));
    out().flush();
    return state.isPresent();
  }

  private Set<String> servers(List<String> names) {
    Set<String> servers = new TreeSet<>(names == null || names.isEmpty() ? Labs.SERVERS : names);
    for (String name : servers) {
      if (!Server.NAMES.contains(name)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "There is no server " + name + "; servers: " + String.join(", ", Server.NAMES) + ".");
      }
    }
    return servers;
  }

  private int port(int asked) {
    if (asked < 0 || asked > 65_535) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), asked + " is no port; ports go from 1 to 65535.");
    }
    return asked;
  }

  private void say(String line) {
    out().println(line);
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
