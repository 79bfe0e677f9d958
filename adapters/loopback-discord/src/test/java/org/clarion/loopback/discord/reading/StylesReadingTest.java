package org.clarion.loopback.discord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Styles within a line: what Discord's desktop client shows, case by case. */
class StylesReadingTest {
  @Test
  void reads_plain_text_as_it_is() {
    check("", "");
    check("foo", "foo");
    check("foo\nbar", "foo\nbar");
    check("foo\n\nbar", "foo\n\nbar");
    check("  foo  ", "foo");
    check("foo   \nbar", "foo\nbar");
    check("2 * 3 * 4", "2 * 3 * 4");
    check("a & b < c > d", "a & b < c > d");
    check("¯\\_(ツ)_/¯", "¯\\_(ツ)_/¯");
  }

  @Test
  void reads_each_style() {
    check("*foo*", "{italic:foo}");
    check("_foo_", "{italic:foo}");
    check("**foo**", "{bold:foo}");
    check("__foo__", "{underline:foo}");
    check("~~foo~~", "{strike:foo}");
    check("||foo||", "{spoiler:foo}");
    check("`foo`", "{code:foo}");
    check("***foo***", "{italic:{bold:foo}}");
    check("___foo___", "{italic:{underline:foo}}");
    check("a *b* c", "a {italic:b} c");
    check("*a* *b*", "{italic:a} {italic:b}");
    check("**a** b **c**", "{bold:a} b {bold:c}");
    check("~~a~~ b ~~c~~", "{strike:a} b {strike:c}");
    check("||a|| b ||c||", "{spoiler:a} b {spoiler:c}");
    check("*foo\nbar*", "{italic:foo\nbar}");
    check("** **", "{bold: }");
  }

  @Test
  void nests_styles_as_long_as_they_do_not_cross() {
    check("a ***b* c** d", "a {bold:{italic:b} c} d");
    check("a ***b** c* d", "a {italic:{bold:b} c} d");
    check("a ___b_ c__ d", "a {underline:{italic:b} c} d");
    check("a ___b__ c_ d", "a {italic:{underline:b} c} d");
    check("*a **b* c**", "{italic:a **b} c**");
    check("**a *b** c*", "{bold:a *b} c*");
    check("_a __b_ c__", "{italic:a __b} c__");
    check("__a _b__ c_", "{underline:a _b} c_");
    check("~~__***x***__~~", "{strike:{underline:{italic:{bold:x}}}}");
    check("**||a||**", "{bold:{spoiler:a}}");
    check("**foo*", "*{italic:foo}");
    check("__foo_", "_{italic:foo}");
    check("**`a`**", "{bold:{code:a}}");
  }

  @Test
  void takes_stars_for_italic_only_close_to_words() {
    check("a * b*", "a * b*");
    check("a * *", "a * *");
    check("*foo\n*", "*foo\n*");
    check("a *b  *", "a {italic:b}");
    check("a  *b   *", "a  *b   *");
    check("*a   *b*   c*", "*a   {italic:b}   c*");
    check("a **b   **", "a {bold:b   }");
    check("**", "**");
    check("***", "***");
    check("****", "{italic:**}");
  }

  @Test
  void takes_underscores_within_words_for_letters_unless_a_word_ends_there() {
    check("snake_case_name", "snake_case_name");
    check("_a_b", "_a_b");
    check("foo_bar_", "foo{italic:bar}");
    check("_a_$", "{italic:a}$");
    check("_a_é", "{italic:a}é");
    check("__init__", "{underline:init}");
    check("a__b__c", "a{underline:b}c");
    check("_ _", "{italic: }");
    check("a _b  _", "a {italic:b  }");
    check("_a   _b_   c_", "_a   {italic:b}   c_");
  }

  @Test
  void shows_what_is_escaped_without_the_escape() {
    for (String sign :
        "! \" # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~".split(" ", -1)) {
      check("a\\" + sign + "b", "a" + sign + "b");
    }
    check("\\é", "é");
    check("\\👋", "👋");
    check("\\¯\\_(ツ)\\_/¯", "¯_(ツ)_/¯");
  }

  @Test
  void shows_the_backslash_before_what_cannot_be_escaped() {
    check("\\foo", "\\foo");
    check("\\0", "\\0");
    check("a\\ b", "a\\ b");
    check("a\\\nb", "a\\\nb");
    check("a\\\\\nb", "a\\\nb");
    check("foo\\", "foo\\");
    check("foo\\\\", "foo\\");
    check("*\\a*", "{italic:\\a}");
  }

  @Test
  void begins_and_ends_no_style_at_an_escape() {
    check("\\*foo*", "*foo*");
    check("*foo\\*", "*foo*");
    check("*a\\*b*", "{italic:a*b}");
    check("*a\\\\*", "{italic:a\\}");
    check("**a\\**", "*{italic:a*}");
    check("\\**foo**", "**foo**");
    check("\\_foo_", "_foo_");
    check("_foo\\_", "_foo_");
    check("\\~~foo~~", "~~foo~~");
    check("\\||foo||", "||foo||");
    check("\\`foo`", "`foo`");
    check("\\*\\*foo\\*\\*", "**foo**");
    check("\\\\*foo*", "\\{italic:foo}");
    check("\\\\\\*foo*", "\\*foo*");
  }

  @Test
  void knows_no_escape_within_spoilers_strikes_and_code() {
    check("||\\||", "{spoiler:\\}");
    check("~~\\~~", "{strike:\\}");
    check("`\\`", "{code:\\}");
    check("`a\\`b`", "{code:a\\}b`");
    check("~~a~~_b", "~~a~~_b");
    check("|||||", "{spoiler:|}");
    check("~~~~~", "{strike:~}");
  }

  @Test
  void shows_code_letter_by_letter() {
    check("``foo``", "{code:foo}");
    check("``a`b``", "{code:a`b}");
    check("``", "``");
    check("` `", "{code: }");
    check("```` `", "{code:```}");
    check("`**a** <@1> @everyone`", "{code:**a** <@1> @everyone}");
    check("`a", "`a");
    check("``a`", "{code:`a}");
  }

  @Test
  void shows_blocks_of_code_by_themselves() {
    check("```foo```", "{code block:foo}");
    check("```\nfoo \n```", "{code block:foo }");
    check("```py\nfoo```", "{code block py:foo}");
    check("```py\n\n```", "{code block:py}");
    check("```````", "{code block:`}");
    check("```\n```", "{code:\n}");
    check("```\n``\n```", "{code block:``}");
    check("a ```b``` c", "a \n{code block:b}\n c");
    check("```**a**\n# b\n@everyone```", "{code block:**a**\n# b\n@everyone}");
    check("\\```foo```", "```foo```");
  }

  private static void check(String content, String outline) {
    assertThat(DiscordReading.of(content).outline()).as(content).isEqualTo(outline);
  }
}
