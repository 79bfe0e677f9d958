package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.SmallPack.guide;

import java.util.List;
import java.util.stream.IntStream;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.Entry;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Message;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.junit.jupiter.api.Test;

class EntryListTest {
  private static final PhraseKey TITLE = PhraseKey.of("guide.title");
  private static final PhraseKey NONE = PhraseKey.of("guide.none");

  @Test
  void lists_titles_each_with_a_button_that_leads_to_the_entry() {
    Reply reply = list(SmallPack.library(guide("tea", "Tea"), faq("cake", "Cake")).all());
    Message message = Toolkit.ENGLISH.say(reply);

    assertThat(message.plain()).isEqualTo("Guides\n- Tea\n- Cake");
    assertThat(message.buttons())
        .containsExactly(
            new Button("Tea", Call.of("guide", "name", "tea")),
            new Button("Cake", Call.of("faq", "name", "cake")));
    assertThat(reply.about()).containsExactly(new EntryId("guide.tea"), new EntryId("faq.cake"));
  }

  @Test
  void has_no_more_buttons_than_every_platform_can_show() {
    Draft[] many =
        IntStream.range(0, 30).mapToObj(it -> faq("q" + it, "Q" + it)).toArray(Draft[]::new);
    Reply reply = list(SmallPack.library(many).all());

    assertThat(reply.choices()).hasSize(24);
    assertThat(reply.about()).hasSize(30);
    assertThat(Toolkit.ENGLISH.say(reply).lines()).hasSize(31);
  }

  @Test
  void says_that_there_is_nothing_to_list() {
    assertThat(Toolkit.ENGLISH.say(list(List.of())).plain()).isEqualTo("I have no guides yet.");
  }

  private static Reply list(List<Entry> entries) {
    return EntryList.of(Call.of("guide"), TITLE, NONE, entries);
  }
}
