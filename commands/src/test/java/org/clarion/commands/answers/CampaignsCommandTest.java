package org.clarion.commands.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.CURRENT;
import static org.clarion.commands.SmallPack.PAST;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.campaign;
import static org.clarion.commands.SmallPack.faq;

import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.message.EntryId;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class CampaignsCommandTest {
  private static final Draft OLD = campaign("old", "Old bread", PAST);
  private static final Draft TEA = campaign("tea", "Tea for all", CURRENT);
  private static final Draft CAKE = campaign("cake", "Cake for all", CURRENT);

  @Test
  void lists_current_campaigns_first_and_past_ones_apart() {
    check(
        """
        Campaigns
        - Tea for all
        - Cake for all
        Past campaigns, kept for the record
        - Old bread\
        """,
        OLD,
        TEA,
        CAKE);
  }

  @Test
  void has_no_heading_for_past_campaigns_where_there_are_none() {
    check("Campaigns\n- Tea for all", TEA, faq("else", "Something else"));
  }

  @Test
  void leads_from_each_title_to_its_campaign_in_the_order_shown() {
    try (TestGroup group = Toolkit.knowing(OLD, TEA)) {
      assertThat(group.buttons("/campaigns")).containsExactly("Tea for all", "Old bread");
      assertThat(group.considers("/campaigns").about())
          .containsExactly(new EntryId("campaign.tea"), new EntryId("campaign.old"));
      assertThat(group.presses("Tea for all", group.message("/campaigns")).plain())
          .isEqualTo("Tea for all" + SMALL_PRINT);
    }
  }

  @Test
  void says_that_there_are_none() {
    check("I have no campaigns yet.", faq("else", "Something else"));
  }

  private static void check(String answer, Draft... entries) {
    try (TestGroup group = Toolkit.knowing(entries)) {
      assertThat(group.asks("/campaigns")).isEqualTo(answer);
    }
  }
}
