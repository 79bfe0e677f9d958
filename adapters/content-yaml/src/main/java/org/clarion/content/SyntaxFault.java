package org.clarion.content;

import static org.clarion.content.Complaint.SYNTAX_BLOCK;
import static org.clarion.content.Complaint.SYNTAX_COLON;
import static org.clarion.content.Complaint.SYNTAX_ESCAPE;
import static org.clarion.content.Complaint.SYNTAX_INDENTATION;
import static org.clarion.content.Complaint.SYNTAX_KEY;
import static org.clarion.content.Complaint.SYNTAX_LIST_END;
import static org.clarion.content.Complaint.SYNTAX_MAPPING_END;
import static org.clarion.content.Complaint.SYNTAX_QUOTE;
import static org.clarion.content.Complaint.SYNTAX_START;
import static org.clarion.content.Complaint.SYNTAX_TAB;
import static org.clarion.content.Complaint.SYNTAX_VALUE;
import static org.clarion.content.Complaint.TAG;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in plain words what the YAML parser found.
 *
 * @param problem how the parser's own words begin
 * @param fromStart whether the fault lies where the construct begins and not where it failed
 */
record SyntaxFault(String problem, Complaint complaint, boolean fromStart) {
  private static final List<SyntaxFault> KNOWN =
      List.of(
          new SyntaxFault("mapping values are not allowed", SYNTAX_COLON, false),
          new SyntaxFault("found character '\\t(TAB)'", SYNTAX_TAB, false),
          new SyntaxFault("found character", SYNTAX_START, false),
          new SyntaxFault("found unexpected end of stream", SYNTAX_QUOTE, true),
          new SyntaxFault("found unexpected document separator", SYNTAX_QUOTE, true),
          new SyntaxFault("could not find expected ':'", SYNTAX_KEY, true),
          new SyntaxFault("expected <block end>", SYNTAX_INDENTATION, false),
          new SyntaxFault("sequence entries are not allowed", SYNTAX_INDENTATION, false),
          new SyntaxFault("mapping keys are not allowed", SYNTAX_INDENTATION, false),
          new SyntaxFault("expected ',' or ']'", SYNTAX_LIST_END, false),
          new SyntaxFault("expected ',' or '}'", SYNTAX_MAPPING_END, false),
          new SyntaxFault("found unknown escape character", SYNTAX_ESCAPE, false),
          new SyntaxFault("expected escape sequence", SYNTAX_ESCAPE, false),
          new SyntaxFault("expected chomping or indentation", SYNTAX_BLOCK, false),
          new SyntaxFault("expected the node content", SYNTAX_VALUE, false),
          new SyntaxFault("found undefined tag handle", TAG, false));

  static void report(String file, MarkedYamlEngineException fault, Inspection inspection) {
    String problem = fault.getProblem();
    var here = YamlTree.spot(file, fault.getProblemMark().orElse(null));
    var start = fault.getContextMark().map(it -> YamlTree.spot(file, it)).orElse(here);
    KNOWN.stream()
        .filter(it -> problem.startsWith(it.problem()))
        .findFirst()
        .ifPresentOrElse(
            it -> inspection.report(it.fromStart() ? start : here, it.complaint()),
            () -> inspection.report(here, Complaint.SYNTAX, Quote.bare(problem.strip())));
  }
}
