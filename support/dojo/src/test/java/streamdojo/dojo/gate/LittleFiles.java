package streamdojo.dojo.gate;

import java.util.Map;

/** The files of a {@link LittleHouse}, all but the stub. */
public final class LittleFiles {
  private static final String PAGE =
      """
      # shadow-1-rule: which type a human is

      5 minutes

      **The claim.** A rating makes a type.

      ## Task

      Say which type a rating makes.

      ## Expected

      All green.

      ## Hints

      <details><summary>Where to begin</summary>

      With 15.

      </details>
      <details><summary>The order</summary>

      Fifteen before three.

      </details>
      <details><summary>All else</summary>

      Incompatible.

      </details>

      ## Out of scope

      Everything else.

      ## After solving

      Why so.
      """;

  private static final String REFERENCE =
      """
      import streamdojo.kit.kata.ShadowRule;

      public class Shadow1Rule implements ShadowRule {
        public String typeOf(int rating) {
          // gap: say which type a rating makes.
          String sha = rating % 3 == 0 ? "Sha" : "";
          String dow = rating % 5 == 0 ? "Dow" : "";
          String type = sha + dow;
          return type.isEmpty() ? "Incompatible" : type;
          // end of gap
        }
      }
      """;

  private static final String FEATURE =
      """
      Feature: Little

        @LITTLE-1 @shadow-1-rule
        Rule: LITTLE-1 the rule

          Scenario: four humans
            When these humans are categorised:
              | rating | type         |
              | 15     | ShaDow       |
              | 9      | Sha          |
              | 10     | Dow          |
              | 7      | Incompatible |
            Then each has the type of its row

          Scenario: sixteen humans
            When all humans rated 0 to 15 are categorised
            Then 2 are ShaDow, 4 Sha, 2 Dow and 8 Incompatible
      """;

  private static final String CLAIMS =
      """
      claim    | scenarios
      LITTLE-1 | 2
      """;

  private static final String REJECTIONS =
      """
      kata          | answer    | claim    | step                                                          | visible with
      shadow-1-rule | stub      | LITTLE-1 | these humans are categorised:                                 | any rating
      shadow-1-rule | stub      | LITTLE-1 | all humans rated {int} to {int} are categorised               | any rating
      shadow-1-rule | no-dow    | LITTLE-1 | each has the type of its row                                  | 10
      shadow-1-rule | no-sha    | LITTLE-1 | each has the type of its row                                  | 9
      shadow-1-rule | zero-none | LITTLE-1 | {int} are ShaDow, {int} Sha, {int} Dow and {int} Incompatible | 0
      """;

  /** Text by file. */
  public static final Map<String, String> ALL =
      Map.of(
          LittleHouse.PAGE,
          PAGE,
          LittleHouse.REFERENCE,
          REFERENCE,
          LittleHouse.FEATURE,
          FEATURE,
          LittleHouse.CLAIMS,
          CLAIMS,
          LittleHouse.REJECTIONS,
          REJECTIONS,
          LittleHouse.IMPOSTORS + "no-dow.diff",
          "- String type = sha + dow;\n+ String type = sha;\n",
          LittleHouse.IMPOSTORS + "no-sha.diff",
          "- String type = sha + dow;\n+ String type = dow;\n",
          LittleHouse.IMPOSTORS + "zero-none.diff",
          "- String type = sha + dow;\n+ String type = rating == 0 ? \"\" : sha + dow;\n");

  private LittleFiles() {}
}
