package org.clarion.app;

import java.nio.file.Path;

/** A small pack of two answers, for tests of how well a pack answers. */
final class FeesPack {
  private static final String ABOUT =
      """
      pack: fees
      edition: "1"
      title: Fees
      language: en
      sources:
        - id: page
          title: The page
          labels: [official]
          published: not known
      """;

  private static final String ANSWERS =
      """
      entries:
        - id: faq.fees
          title: What the fees are
          questions:
            - How much are the fees?
            - what do i have to pay
          tags: [money]
          related: []
          sources: [page]
          where: top
          check-by: 2027-08-31
          text: Two pounds a month.
        - id: faq.join
          title: Joining the group
          questions:
            - How do I join?
            - can i become a member
          tags: [membership]
          related: []
          sources: [page]
          where: top
          check-by: 2027-08-31
          text: Come along.
      """;

  private FeesPack() {}

  /** Writes it with these golden questions; without any when there are no lines. */
  static Path write(CommandLineRun run, String golden) {
    run.file("fees/answers.yaml", ANSWERS);
    if (!golden.isEmpty()) {
      run.file("fees/golden.yaml", golden);
    }
    return run.file("fees/pack.yaml", ABOUT).getParent();
  }
}
