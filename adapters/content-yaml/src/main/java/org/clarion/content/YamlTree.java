package org.clarion.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Builds the pieces of a file from YAML's events. It stops at the limits while it reads, so a small
 * file cannot unfold into a large one.
 */
final class YamlTree {
  static final int ALIASES_MAX = 10;
  static final int DEPTH_MAX = 20;

  private static final int BUFFER_SPARE = 2;

  private final String file;
  private final Iterator<Event> events;
  private final Inspection inspection;
  private final Map<Anchor, Piece> anchors = new HashMap<>();
  private int aliases;

  private YamlTree(String file, String text, Inspection inspection) {
    // One buffer for all of it: the engine fails where an emoji lies across the end of a buffer.
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setBufferSize(text.length() + BUFFER_SPARE).build();
    this.file = file;
    this.events = new Parse(settings).parseString(text).iterator();
    this.inspection = inspection;
  }

  /** The one document of the file, or nothing when it has a fault that is now reported. */
  static Optional<Piece> of(String file, String text, Inspection inspection) {
    var tree = new YamlTree(file, text, inspection);
    try {
      return Optional.of(tree.document());
    } catch (Refused refused) {
      inspection.report(refused.spot, refused.complaint);
    } catch (MarkedYamlEngineException fault) {
      SyntaxFault.report(file, fault, inspection);
    }
    return Optional.empty();
  }

  private Piece document() throws Refused {
    Piece document = new Piece.Text(new Spot(file, 1, 1), "");
    boolean found = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        if (found) {
          inspection.report(spot(event), Complaint.SECOND_DOCUMENT);
          return document;
        }
        found = true;
        document = piece(events.next(), 1);
      }
    }
    return document;
  }

  private Piece piece(Event event, int depth) throws Refused {
    if (event instanceof AliasEvent alias) {
      return anchored(alias);
    }
    Piece piece =
        event instanceof ScalarEvent scalar
            ? text(scalar)
            : collection((CollectionStartEvent) event, depth);
    ((NodeEvent) event).getAnchor().ifPresent(it -> anchors.put(it, piece));
    return piece;
  }

  /** The line breaks that end a block belong to the file; quotes say what they say. */
  private Piece text(ScalarEvent event) {
    event.getTag().ifPresent(_ -> reportTag(event));
    boolean block = event.isLiteral() || event.isFolded();
    String value = event.getValue();
    return new Piece.Text(spot(event), block ? value.stripTrailing() : value);
  }

  private Piece collection(CollectionStartEvent event, int depth) throws Refused {
    event.getTag().ifPresent(_ -> reportTag(event));
    if (depth > DEPTH_MAX) {
      throw new Refused(spot(event), Complaint.TOO_DEEP.say(DEPTH_MAX));
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? new Piece.Items(spot(event), items(depth))
        : new Piece.Fields(spot(event), fields(depth));
  }

  private List<Piece> items(int depth) throws Refused {
    List<Piece> items = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      items.add(piece(next, depth + 1));
    }
    return items;
  }

  private List<Piece.Field> fields(int depth) throws Refused {
    List<Piece.Field> fields = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      Piece key = piece(next, depth + 1);
      fields.add(new Piece.Field(key, piece(events.next(), depth + 1)));
    }
    return fields;
  }

  private Piece anchored(AliasEvent event) throws Refused {
    aliases++;
    if (aliases > ALIASES_MAX) {
      throw new Refused(spot(event), Complaint.TOO_MANY_ALIASES.say(ALIASES_MAX));
    }
    Piece piece = anchors.get(event.getAlias());
    if (piece == null) {
      throw new Refused(spot(event), Complaint.NO_ANCHOR.say(event.getAlias().getValue()));
    }
    return piece;
  }

  private void reportTag(Event event) {
    inspection.report(spot(event), Complaint.TAG);
  }

  private Spot spot(Event event) {
    return spot(file, event.getStartMark().orElse(null));
  }

  static Spot spot(String file, @Nullable Mark mark) {
    return mark == null
        ? Spot.whole(file)
        : new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The file has passed a limit and is read no further. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Spot spot;
    private final String complaint;

    Refused(Spot spot, String complaint) {
      super(complaint);
      this.spot = spot;
      this.complaint = complaint;
    }
  }
}
