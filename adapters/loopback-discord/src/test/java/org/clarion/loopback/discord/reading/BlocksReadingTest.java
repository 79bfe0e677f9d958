package org.clarion.loopback.discord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Parts that begin with a line: what Discord's desktop client shows, case by case. */
class BlocksReadingTest {
  @Test
  void reads_headings_of_three_sizes_at_the_beginning_of_a_line() {
    check("# foo", "{heading 1:foo}");
    check("## foo", "{heading 2:foo}");
    check("### foo", "{heading 3:foo}");
    check("#### foo", "#### foo");
    check("#foo", "#foo");
    check("a # foo", "a # foo");
    check("a\n# foo", "a\n{heading 1:foo}");
    check("a\n # foo", "a\n # foo");
    check("# foo\ning", "{heading 1:foo}\ning");
    check("# a\n## b", "{heading 1:a}\n{heading 2:b}");
    check("# # a", "# # a");
    check("#    a #   ####   ", "{heading 1:a #}");
    check("#\na", "{heading 1:a}");
    check("# **a** b", "{heading 1:{bold:a} b}");
    check("*# foo*ing", "{italic:{heading 1:foo}}\ning");
    check("\\# foo", "# foo");
    check("a\\\n# foo", "a\\\n{heading 1:foo}");
  }

  @Test
  void reads_small_print_at_the_beginning_of_a_line() {
    check("-# foo", "{subtext:foo}");
    check("-# foo\ning", "{subtext:foo}\ning");
    check("a -# foo", "a -# foo");
    check("a\n -# foo", "a\n -# foo");
    check("-# -# a", "-# -# a");
    check("-#\na", "-#\na");
    check("-#foo", "-#foo");
    check("-# *a* b", "{subtext:{italic:a} b}");
    check("-# a   ", "{subtext:a}");
    check("\\-# foo", "-# foo");
    check("-\\# foo", "-# foo");
    check("- -# a", "{item:{subtext:a}}");
  }

  @Test
  void reads_quotations_of_lines_and_of_all_the_rest() {
    check("> foo", "{quote:foo}");
    check("> foo\n> bar", "{quote:foo\nbar}");
    check("> foo\nbar", "{quote:foo}\nbar");
    check(">>> foo\nbar", "{quote:foo\nbar}");
    check(">foo", ">foo");
    check(">>>foo", ">>>foo");
    check(">> foo", ">> foo");
    check("a > foo", "a > foo");
    check("a\n> foo", "a\n{quote:foo}");
    check("> > foo", "{quote:> foo}");
    check("> a\n>>> b\nc", "{quote:a}\n{quote:b\nc}");
    check("> # a", "{quote:{heading 1:a}}");
    check("> - a", "{quote:{item:a}}");
    check("> ```a```", "{quote:{code block:a}}");
    check("> ```\na\n```", "{quote:```}\na\n```");
    check("\\> foo", "> foo");
    check("\\>>> foo\nbar", ">>> foo\nbar");
    check("a *> foo*", "a {italic:> foo}");
  }

  @Test
  void reads_lists_with_and_without_order() {
    check("* foo", "{item:foo}");
    check("- foo", "{item:foo}");
    check("+ foo", "+ foo");
    check("1. foo", "{item 1:foo}");
    check("1) foo", "1) foo");
    check("7. a\n9. b", "{item 7:a}\n{item 8:b}");
    check("0. foo", "{item 1:foo}");
    check("1000000001. foo", "{item 1000000000:foo}");
    check("-foo", "-foo");
    check("1.foo", "1.foo");
    check("a - foo", "a - foo");
    check("a\n- foo", "a\n{item:foo}");
    check("- a\n- b", "{item:a}\n{item:b}");
    check("- a\n1. b", "{item:a}\n{item:b}");
    check("1. a\n- b", "{item 1:a}\n{item 2:b}");
    check("- a\nb", "{item:a}\nb");
    check("- a\n  b", "{item:a\nb}");
    check("- a\n  - b", "{item:a\n{item:b}}");
    check("- a\n\n- b", "{item:a}\n\n{item:b}");
    check("- # a", "{item:# a}");
    check("- > a", "{item:{quote:a}}");
    check("- **a**", "{item:{bold:a}}");
    check("* \na", "{item:\na}");
    check("\\- foo", "- foo");
    check("\\* foo", "* foo");
    check("1\\. foo", "1. foo");
    check("**- foo**", "{bold:{item:foo}}");
    check("a **- foo**", "a {bold:- foo}");
  }

  @Test
  void gives_up_on_lists_that_are_too_deep() {
    assertThat(DiscordReading.of("- ".repeat(12) + "a").marks(Mark.Item.class).count())
        .isEqualTo(11);
  }

  private static void check(String content, String outline) {
    assertThat(DiscordReading.of(content).outline()).as(content).isEqualTo(outline);
  }
}
