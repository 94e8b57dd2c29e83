package streamdojo.dojo.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import streamdojo.kit.lab.LabKind;

/** From findings to the verdict. */
class DiagnosisTest {
  private static final Finding FINE = Finding.fine("Java", "17");
  private static final Finding REMARK = Finding.remark("image", "It is not here.", "Pull it.");
  private static final Finding NO_DOCKER = wrong("No engine.", Set.of(LabKind.CONTAINERS));
  private static final Finding NO_NPM = wrong("No npm.", Set.of(LabKind.EMBEDDED));
  private static final Finding NO_PORTS = wrong("No ports.", Finding.BOTH);

  @Test
  void bothKindsCanBeHad() {
    assertVerdict(
        true,
        "Yes, this machine can run the kit, with servers in containers and embedded.",
        diagnosis(LabKind.AUTO, FINE, REMARK));
  }

  @Test
  void oneKindWillDoAndWhyNotTheOtherIsSaid() {
    assertVerdict(
        true,
        "Yes, this machine can run the kit, with servers embedded. Not in containers: No engine.",
        diagnosis(LabKind.AUTO, FINE, NO_DOCKER));
    assertVerdict(
        true,
        "Yes, this machine can run the kit, with servers in containers. Not embedded: No npm.",
        diagnosis(LabKind.AUTO, NO_NPM));
  }

  @Test
  void eachKindHasItsOwnReason() {
    assertVerdict(
        false,
        "No, this machine can't run the kit. Not in containers: No engine. Not embedded: No npm.",
        diagnosis(LabKind.AUTO, NO_DOCKER, NO_NPM));
  }

  @Test
  void whatStopsBothIsSaidOnce() {
    assertVerdict(
        false,
        "No, this machine can't run the kit: No ports.",
        diagnosis(LabKind.AUTO, NO_DOCKER, NO_PORTS));
  }

  @Test
  void whoInsistsOnAKindHearsOfThatKindOnly() {
    assertVerdict(
        false,
        "No, this machine can't run the kit: No engine.",
        diagnosis(LabKind.CONTAINERS, NO_DOCKER));
    assertVerdict(
        true,
        "Yes, this machine can run the kit, with servers embedded.",
        diagnosis(LabKind.EMBEDDED, NO_DOCKER));
  }

  @Test
  void aFindingIsALine() {
    assertThat(FINE.line()).isEqualTo("✔ Java      17");
    assertThat(REMARK.line()).isEqualTo("! image     It is not here. Pull it.");
    assertThat(NO_NPM.line()).isEqualTo("✘ thing     No npm. Mend it.");
  }

  private static void assertVerdict(boolean can, String said, Diagnosis diagnosis) {
    assertThat(diagnosis.verdict()).isEqualTo(said);
    assertThat(diagnosis.can()).isEqualTo(can);
  }

  private static Diagnosis diagnosis(LabKind wanted, Finding... findings) {
    return new Diagnosis(wanted, List.of(findings));
  }

  private static Finding wrong(String says, Set<LabKind> stops) {
    return Finding.wrong("thing", stops, says, "Mend it.");
  }
}
