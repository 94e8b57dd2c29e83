package streamdojo.dojo.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import streamdojo.dojo.Main;
import streamdojo.dojo.doctor.Diagnosis;
import streamdojo.dojo.doctor.Doctor;
import streamdojo.dojo.doctor.DoctorLine;
import streamdojo.dojo.doctor.Host;
import streamdojo.dojo.report.Machine;
import streamdojo.kit.House;
import streamdojo.kit.lab.LabKind;

/** {@code ./dojo doctor}: can this machine run the kit, and how. */
@Command(
    name = "doctor",
    description =
        "Says whether this machine can run the kit, how, and what to mend; 1 if it can't.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--line",
      description = "One line: machine, platform, how the kit runs, what is missing.")
  private boolean line;

  @Override
  public Integer call() {
    Diagnosis diagnosis = new Doctor(House.here()).examine(LabKind.wanted());
    if (line) {
      System.out.println(DoctorLine.of(Host.name(), Machine.system(), diagnosis).text());
      return diagnosis.can() ? Main.HELD : Main.FAILED;
    }
    System.out.println(Screen.bold(diagnosis.verdict()) + "\n");
    diagnosis
        .findings()
        .forEach(
            finding ->
                System.out.println(
                    finding.line(sign -> sign.equals("✘") ? Screen.bad(sign) : Screen.good(sign))));
    return diagnosis.can() ? Main.HELD : Main.FAILED;
  }
}
