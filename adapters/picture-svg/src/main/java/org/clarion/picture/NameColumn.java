package org.clarion.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places the names of one month below each other, each as near to its day as the others allow.
 *
 * <p>The column is ruled in lines, two to a day. A name may begin a little below its day when the
 * one before needs the room; when that is not enough, names are shortened, the longest first, and
 * at last left out and counted.
 */
final class NameColumn {
  static final int LINES_A_DAY = 2;
  // A shorter month leaves its last rows to its names.
  private static final int END = A4Page.DAYS * LINES_A_DAY;
  private static final int LINES_MAX = 6;
  private static final int SHIFT_MAX = 2;
  // Names of one day are read as a list, so the later ones may stand further down.
  private static final int SHIFT_WITHIN_DAY = 4;

  private final Lettering lettering;
  private final Type type;
  private final Lettering.Room room;
  private final double bar;

  /**
   * @param bar how much narrower each bar makes the column
   */
  NameColumn(Lettering lettering, Type type, Lettering.Room room, double bar) {
    this.lettering = lettering;
    this.type = type;
    this.room = room;
    this.bar = bar;
  }

  /**
   * A name in its place.
   *
   * @param top the line that it begins on, from 0; between two lines when it has its day for itself
   * @param isPushed whether it is the first of its day and yet begins below it
   * @param bars how many bars it stands beside
   * @param lines what is written
   * @param also those that found no room and are only counted here
   */
  record Placed(
      PlannedMonth.Stay stay,
      double top,
      boolean isPushed,
      int bars,
      List<String> lines,
      List<PlannedMonth.Stay> also) {}

  private static final class Name {
    private final PlannedMonth.Stay stay;
    private final int withinDay;
    private final List<PlannedMonth.Stay> also = new ArrayList<>();
    private int linesMax = LINES_MAX;
    private int bars;
    private int lines;
    private int top;

    private Name(PlannedMonth.Stay stay, int withinDay) {
      this.stay = stay;
      this.withinDay = withinDay;
    }

    int wanted() {
      return (stay.first() - 1) * LINES_A_DAY;
    }

    int end() {
      return top + lines;
    }

    /** How far below its day it may begin; a bar leads the eye to a name anywhere along it. */
    int reach() {
      int along = stay.isSpan() ? (stay.last() - stay.first()) * LINES_A_DAY : 0;
      return Math.max(along, SHIFT_MAX + withinDay * SHIFT_WITHIN_DAY);
    }
  }

  List<Placed> place(PlannedMonth month) {
    List<Name> names = new ArrayList<>();
    for (PlannedMonth.Stay stay : month.stays()) {
      int withinDay =
          (int) names.stream().filter(name -> name.stay.first() == stay.first()).count();
      names.add(new Name(stay, withinDay));
      for (int misfit = stack(month, names); misfit >= 0; misfit = stack(month, names)) {
        relieve(names, misfit);
      }
    }
    return IntStream.range(0, names.size()).mapToObj(i -> placed(names, i)).toList();
  }

  /** Puts each name below the one before; the first one that lies too low, or -1. */
  private int stack(PlannedMonth month, List<Name> names) {
    int free = 0;
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      name.top = Math.max(free, name.wanted());
      fill(month, name);
      free = name.end();
      if (name.top - name.wanted() > name.reach() || free > END) {
        return i;
      }
    }
    return -1;
  }

  /** Takes a line from the longest name that pushes, or leaves the pushed one out. */
  private static void relieve(List<Name> names, int misfit) {
    int longest = misfit;
    for (int i = misfit; i > 0 && names.get(i - 1).end() == names.get(i).top; i--) {
      if (names.get(i - 1).lines > names.get(longest).lines) {
        longest = i - 1;
      }
    }
    if (names.get(longest).lines > 1) {
      names.get(longest).linesMax = names.get(longest).lines - 1;
      return;
    }
    Name left = names.remove(misfit);
    Name before = names.get(misfit - 1);
    before.also.add(left.stay);
    before.also.addAll(left.also);
  }

  private Placed placed(List<Name> names, int i) {
    Name name = names.get(i);
    boolean free = i + 1 == names.size() || names.get(i + 1).top >= name.top + LINES_A_DAY;
    int shift = name.top - name.wanted();
    boolean alone = free && name.lines == 1 && shift == 0 && !name.stay.isSpan();
    double top = alone ? name.top + 0.5 : name.top;
    boolean pushed = shift >= LINES_A_DAY && name.withinDay == 0;
    return new Placed(name.stay, top, pushed, name.bars, lines(name), List.copyOf(name.also));
  }

  private List<String> lines(Name name) {
    double width = room.width() - name.bars * bar;
    Lettering.Room here = new Lettering.Room(room.indent(), width, name.linesMax);
    return lettering.wrap(name.stay.mark().title(), type, here);
  }

  /** Breaks a name into lines beside the bars that it meets; more lines may meet more bars. */
  private void fill(PlannedMonth month, Name name) {
    name.bars = 0;
    name.lines = lines(name).size();
    for (int met = met(month, name); met > name.bars; met = met(month, name)) {
      name.bars = met;
      name.lines = lines(name).size();
    }
  }

  private static int met(PlannedMonth month, Name name) {
    int first = name.top / LINES_A_DAY + 1;
    int last = (name.end() - 1) / LINES_A_DAY + 1;
    return month.stays().stream()
        .filter(PlannedMonth.Stay::isSpan)
        .filter(span -> span.first() <= last && first <= span.last())
        .mapToInt(span -> span.lane() + 1)
        .max()
        .orElse(0);
  }
}
