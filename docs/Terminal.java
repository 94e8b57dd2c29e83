import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes an animated picture of a terminal's frames: files with its text, named by their time in ms. */
public final class Terminal {
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[([0-9;]*)m");
  private static final int LINE = 17;
  private static final double CHARACTER = 8.43;
  private static final int COLUMNS = 80;
  private static final long LONGEST = 4_000;

  private final Map<String, Integer> rows = new LinkedHashMap<>();

  /** Writes the picture of a folder's frames to standard output. */
  public static void main(String[] arguments) throws IOException {
    System.out.write(new Terminal().picture(Path.of(arguments[0])).getBytes("UTF-8"));
    System.out.flush();
  }

  private String picture(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    StringBuilder frames = new StringBuilder();
    StringBuilder times = new StringBuilder();
    List<Long> begins = begins(files);
    long length = begins.get(begins.size() - 1);
    int highest = 0;
    for (int i = 0; i < files.size(); i++) {
      List<String> lines = Files.readAllLines(files.get(i));
      highest = Math.max(highest, lines.size());
      frames.append("<g class=\"f\" style=\"animation-name:k").append(i).append("\">");
      for (int row = 0; row < lines.size(); row++) {
        if (!lines.get(row).isBlank()) {
          int id = rows.computeIfAbsent(lines.get(row), text -> rows.size());
          frames.append("<use href=\"#r%d\" y=\"%d\"/>".formatted(id, (row + 1) * LINE + 8));
        }
      }
      frames.append("</g>\n");
      times.append(visible(i, begins.get(i) * 100.0 / length, begins.get(i + 1) * 100.0 / length));
    }
    StringBuilder texts = new StringBuilder();
    rows.forEach((text, id) -> texts.append(row(text, id)));
    int width = (int) (COLUMNS * CHARACTER) + 24;
    int height = highest * LINE + 20;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="The first ten minutes in a terminal">
        <style>
        text { font: 14px ui-monospace, "DejaVu Sans Mono", monospace; fill: #d6dde6; white-space: pre; }
        .b { font-weight: bold; } .d { opacity: 0.62; } .c1 { fill: #ff8078; } .c2 { fill: #5fd39a; }
        .f { visibility: hidden; animation: none %.1fs step-end infinite; } .f:last-of-type { visibility: visible; }
        @media (prefers-reduced-motion: reduce) { .f { animation: none !important; } }
        %s</style>
        <rect width="100%%" height="100%%" rx="8" fill="#161c24"/>
        <defs>
        %s</defs>
        %s</svg>
        """
        .formatted(width, height, length / 1000.0, times, texts, frames);
  }

  /** When each frame begins, from 0 on, and when the last ends; nothing is looked at for ever. */
  private static List<Long> begins(List<Path> files) {
    List<Long> begins = new ArrayList<>(List.of(0L));
    for (int i = 1; i < files.size(); i++) {
      long took = time(files.get(i)) - time(files.get(i - 1));
      begins.add(begins.get(i - 1) + Math.min(took, LONGEST));
    }
    begins.add(begins.get(begins.size() - 1) + LONGEST);
    return begins;
  }

  private static long time(Path frame) {
    return Long.parseLong(frame.getFileName().toString());
  }

  private static String visible(int frame, double from, double to) {
    return String.format(
        Locale.ROOT,
        "@keyframes k%d{0%%{visibility:%s}%.3f%%{visibility:visible}%.3f%%{visibility:hidden}}%n",
        frame,
        from == 0 ? "visible" : "hidden",
        from,
        Math.min(to, 99.999));
  }

  private static String row(String text, int id) {
    StringBuilder row = new StringBuilder("<text id=\"r%d\" x=\"12\">".formatted(id));
    Matcher colour = COLOURS.matcher(text);
    int from = 0;
    String style = "";
    while (colour.find()) {
      part(row, text.substring(from, colour.start()), style);
      style = style(style, colour.group(1));
      from = colour.end();
    }
    part(row, text.substring(from), style);
    return row.append("</text>\n").toString();
  }

  private static String style(String before, String codes) {
    String style = before;
    for (String code : codes.isEmpty() ? new String[] {"0"} : codes.split(";")) {
      style =
          switch (code) {
            case "0" -> "";
            case "1" -> style + " b";
            case "2" -> style + " d";
            case "31" -> style + " c1";
            case "32" -> style + " c2";
            case "39" -> style.replaceAll(" c\\d", "");
            default -> style;
          };
    }
    return style;
  }

  private static void part(StringBuilder row, String text, String style) {
    String clean = text.replaceAll("[\u000e\u000f]", "");
    String safe = clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    if (!safe.isEmpty()) {
      row.append(
          style.isEmpty() ? safe : "<tspan class=\"%s\">%s</tspan>".formatted(style.strip(), safe));
    }
  }
}
