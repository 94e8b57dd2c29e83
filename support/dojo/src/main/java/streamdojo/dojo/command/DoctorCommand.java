package streamdojo.dojo.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import streamdojo.dojo.Main;
import streamdojo.dojo.doctor.Diagnosis;
import streamdojo.dojo.doctor.Doctor;
import streamdojo.kit.House;
import streamdojo.kit.lab.LabKind;

/** {@code ./dojo doctor}: can this machine run the kit, and how. */
@Command(
    name = "doctor",
    description =
        "Says whether this machine can run the kit, how, and what to mend; 1 if it can't.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Diagnosis diagnosis = new Doctor(House.here()).examine(LabKind.wanted());
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
