package streamdojo.dojo.author;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import streamdojo.dojo.answer.Stub;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * Makes the files of a new kata: whole in form and empty in content. All of it compiles; the gate
 * refuses it until an author has put something in the place of every TODO.
 */
public final class NewKata {
  private final KataName name;
  private final String claim;
  private final boolean sql;
  private final String answer;
  private final Draft draft;
  private final Map<String, Object> names = new HashMap<>();

  /**
   * @param id {@code slow-1-direct-totals}
   * @param claim that its first scenario proves; null for that of its number, {@code SLOW-1}
   * @param sql whether its answers are scripts
   * @throws Trouble if the id or the claim can't be, or the kata is there already
   */
  public NewKata(House house, String id, String claim, boolean sql) {
    this.name = new KataName(id);
    this.claim = claim == null ? name.claim() : claim;
    this.sql = sql;
    this.draft = new Draft(house.root());
    refuseWrongClaim();
    refuseTaken(Catalogue.read(house).katas());
    String type = new Kata(id, house).reference().getFileName().toString().replace(".java", "");
    this.answer = sql ? id + ".sql" : type + ".java";
    String noun = name.interfaceName();
    names.putAll(Map.of("id", id, "claim", this.claim, "sql", sql, "file", answer, "type", type));
    names.putAll(Map.of("interface", noun, "steps", noun + "Steps", "Document", name.title()));
    names.put("tried", id + " is tried");
    names.put("shown", id + " has done what it should");
    names.put("line", sql ? "SELECT 1;" : "String solved = given;");
    names.put("feature", name.feature());
  }

  /** Writes the files. Returns what was done, a line a file; nothing is overwritten. */
  public List<String> write() {
    String id = name.id();
    String reference = fill(sql ? "reference.sql" : "reference.java");
    draft.make("katas/" + id + "/README.md", fill("page.md"));
    draft.make("katas/" + id + "/" + answer, (sql ? Stub.SQL : Stub.JAVA).of(id, reference));
    draft.make("solutions/" + id + "/" + answer, reference);
    draft.make(
        "features/src/main/java/streamdojo/features/steps/" + names.get("steps") + ".java",
        fill("steps.java"));
    if (!sql) {
      draft.make(
          "support/kit/src/main/java/streamdojo/kit/kata/" + name.interfaceName() + ".java",
          fill("interface.java"));
      draft.change("solutions/pom.xml", pom -> SourceFolders.with(pom, id));
      draft.change("katas/pom.xml", pom -> SourceFolders.with(pom, id));
    }
    new NewScenario(name, claim, draft, names).plan();
    return draft.write();
  }

  /** What an author does next, line by line. */
  public String next() {
    return fill("next.txt");
  }

  private void refuseWrongClaim() {
    if (!claim.matches("[A-Z]+-[1-9][0-9]*")) {
      throw new Trouble(
          "'" + claim + "' can't be a claim's id: it is DOCUMENT-N in capitals.",
          "Take one like " + name.claim() + ".");
    }
  }

  private void refuseTaken(List<Kata> katas) {
    for (Kata kata : katas) {
      if ((kata.id() + "-").startsWith(name.place() + "-")) {
        throw new Trouble(
            (kata.id().equals(name.id()) ? "There is" : "Number " + name.place() + " is taken by")
                + (" a kata " + kata.id() + ", and nothing is overwritten."),
            "Take another name or number; ./dojo stubs derives a stub anew.");
      }
    }
  }

  private String fill(String template) {
    return Template.fill(template, names);
  }
}
