package org.clarion.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes trees of texts as YAML the way a person would: prose in blocks, short lists on a line. */
final class YamlText {
  private static final Set<String> PROSE = Set.of("text", "why");
  private static final Set<String> ONE_PER_LINE = Set.of("questions", "actions", "listed");
  private static final Set<String> ON_ONE_LINE = Set.of("when", "open", "otherwise", "changes");

  /** What other readers of YAML may take for something else than text. */
  private static final Set<String> MISTAKABLE =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private static final Pattern PLAIN =
      Pattern.compile("(\\p{L}|\\d+( \\p{L}|%))([\\p{L}\\p{N} .,;!?%()/+'\"’–-]|:(?=[^ ]))*");
  private static final Pattern UNFIT_FOR_FLOW = Pattern.compile("[,?:\"]");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern UNFIT_FOR_BLOCK =
      Pattern.compile("[\\p{Zl}\\p{Zp}[\\p{Cc}&&[^\\n]]]| \\n");

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setSchema(new FailsafeSchema())
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setWidth(Integer.MAX_VALUE)
          .setSplitLines(false)
          .setUseUnicodeEncoding(true)
          .build();

  private YamlText() {}

  /** The tree as a document. */
  static String of(ObjectNode tree) {
    var text = new StringBuilder();
    new Dump(SETTINGS).dumpNode(node("", tree, false), new Appender(text));
    return text.toString();
  }

  private static Node node(String key, JsonNode tree, boolean flow) {
    if (tree.isArray()) {
      boolean here = flow || isShortList(key, tree);
      List<Node> items = new ArrayList<>();
      tree.forEach(it -> items.add(node(key, it, here)));
      return new SequenceNode(Tag.SEQ, items, here ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }
    if (tree.isObject()) {
      boolean here = flow || (ON_ONE_LINE.contains(key) && isFlat(tree));
      List<NodeTuple> fields = new ArrayList<>();
      tree.properties()
          .forEach(it ->
              fields.add(
                  new NodeTuple(
                      new ScalarNode(Tag.STR, it.getKey(), ScalarStyle.PLAIN),
                      node(it.getKey(), it.getValue(), here))));
      return new MappingNode(Tag.MAP, fields, here ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }
    String text = tree.stringValue();
    ScalarStyle style = style(key, text, flow);
    return new ScalarNode(Tag.STR, style == ScalarStyle.LITERAL ? text + '\n' : text, style);
  }

  private static boolean isShortList(String key, JsonNode list) {
    return list.isEmpty() || (isFlat(list) && !ONE_PER_LINE.contains(key));
  }

  private static boolean isFlat(JsonNode tree) {
    return tree.valueStream().allMatch(JsonNode::isString);
  }

  private static ScalarStyle style(String key, String text, boolean flow) {
    if (PROSE.contains(key) && !flow && fitsBlock(text)) {
      return ScalarStyle.LITERAL;
    }
    return isPlain(text, flow) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
  }

  private static boolean fitsBlock(String text) {
    return text.equals(text.strip()) && !UNFIT_FOR_BLOCK.matcher(text).find();
  }

  private static boolean isPlain(String text, boolean flow) {
    boolean plain = PLAIN.matcher(text).matches() && !text.endsWith(" ");
    boolean mistakable = MISTAKABLE.contains(text.toLowerCase(Locale.ROOT));
    boolean fits = !flow || !UNFIT_FOR_FLOW.matcher(text).find();
    return ISO_DAY.matcher(text).matches() || (plain && !mistakable && fits);
  }

  /** Collects what the emitter writes. */
  private record Appender(StringBuilder text) implements StreamDataWriter {
    @Override
    public void write(String more) {
      text.append(more);
    }

    @Override
    public void write(String more, int offset, int length) {
      text.append(more, offset, offset + length);
    }
  }
}
