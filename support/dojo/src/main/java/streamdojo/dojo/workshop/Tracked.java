package streamdojo.dojo.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import streamdojo.kit.Trouble;

/**
 * The files of a clone's last commit: nothing that a run left, that somebody wrote since, or that
 * git doesn't know.
 *
 * @param root of the clone
 */
record Tracked(Path root) {
  private static final int EXECUTE = 0100;

  /** When it was committed. */
  Date when() {
    return new Date(1000 * Long.parseLong(said("log", "-1", "--format=%ct").strip()));
  }

  /** The commit's short name. */
  String commit() {
    return said("log", "-1", "--format=%h").strip();
  }

  /** Refuses sources that differ from the last commit: the built jars would be of others. */
  void refuseChanged() {
    String changed =
        said("status", "--porcelain", "-uno", "--", "dojo", "pom.xml", "features", "support");
    if (!changed.isBlank()) {
      throw new Trouble(
          "The archive has the last commit's files, and these differ from it: "
              + String.join(", ", changed.lines().map(line -> line.substring(3)).toList())
              + ".",
          "Commit them, or take the changes back.");
    }
  }

  /** Adds all of them below a folder; what might hold a password is left out, committed or not. */
  void into(Packer packer, String folder) throws IOException {
    Process git = start("archive", "--format=tar", "HEAD");
    try (TarArchiveInputStream tar = new TarArchiveInputStream(git.getInputStream())) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.isFile() && !secret(e.getName())) {
          packer.add(folder + e.getName(), (e.getMode() & EXECUTE) != 0, e.getSize(), tar);
        }
      }
    }
    end(git);
  }

  private static boolean secret(String name) {
    return name.startsWith(".dojo/") || name.endsWith("external.properties");
  }

  private String said(String... words) {
    try {
      Process git = start(words);
      byte[] said;
      try (InputStream out = git.getInputStream()) {
        said = out.readAllBytes();
      }
      end(git);
      return new String(said, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw noClone(failed);
    }
  }

  private Process start(String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(words));
    return new ProcessBuilder(line)
        .directory(root.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void end(Process git) {
    try {
      if (git.waitFor() != 0) {
        throw noClone(null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw noClone(interrupted);
    }
  }

  private Trouble noClone(Exception why) {
    return new Trouble(
        "What git knows of " + root + " can't be read; an archive is made in a clone.",
        "Is git installed, and is this a clone that you own? 'git status' says more.",
        why);
  }
}
