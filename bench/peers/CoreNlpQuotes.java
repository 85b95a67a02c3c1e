// Stanford CoreNLP's quotations and their speakers, as one of the peers. See runner.mjs for what every peer does.
//
//   java -cp JARS CoreNlpQuotes.java LIST PREDICTIONS

import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

public class CoreNlpQuotes {
  private final StanfordCoreNLP pipeline;

  CoreNlpQuotes() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    // The fast one of its three, and what the quotations need of names.
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.useSUTime", "false");
    pipeline = new StanfordCoreNLP(properties);
  }

  public static void main(String[] args) throws Exception {
    // The list in lines, since Java's library has no JSON: see bench/peers.mjs.
    Path folder = Path.of(args[0] + ".d");
    CoreNlpQuotes peer = new CoreNlpQuotes();
    peer.read(Files.readString(folder.resolve("short.txt")));
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println("first " + system.getProcessCpuTime() / 1e9);
    List<String> names = Files.readAllLines(folder.resolve("names"));
    int warm = Integer.parseInt(Files.readString(folder.resolve("warm")).trim());
    for (String name : names.subList(0, Math.min(warm, names.size()))) peer.read(text(folder, name));
    long before = system.getProcessCpuTime();
    List<String> lines = new ArrayList<>();
    for (String name : names) lines.add("{\"doc\": \"" + name + "\", \"attributions\": [" + peer.read(text(folder, name)) + "]}");
    double seconds = (system.getProcessCpuTime() - before) / 1e9;
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (String line : lines) out.println(line);
    }
    System.out.println("{\"seconds\": " + seconds + ", \"memory\": " + memory() + "}");
  }

  /** The attributions of a text, as JSON. */
  private String read(String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    List<String> found = new ArrayList<>();
    for (CoreQuote quote : document.quotes()) {
      String content = span(text, quote.quoteCharOffsets().first(), quote.quoteCharOffsets().second());
      List<String> source = new ArrayList<>();
      for (CoreLabel token : quote.speakerTokens().orElse(List.of())) {
        source.add(span(text, token.beginPosition(), token.endPosition()));
      }
      found.add("{\"source\": [" + String.join(", ", source) + "], \"cue\": [], \"content\": [" + content + "]}");
    }
    return String.join(", ", found);
  }

  /** In code points, as the annotations count. */
  private static String span(String text, int start, int end) {
    return "[" + text.codePointCount(0, start) + ", " + text.codePointCount(0, end) + "]";
  }

  private static String text(Path folder, String name) throws Exception {
    return Files.readString(folder.resolve(name + ".txt"));
  }

  /** The most memory that the process had, in MiB (proc(5)). */
  private static long memory() throws Exception {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }
    return 0;
  }
}
