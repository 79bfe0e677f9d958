package org.clarion.loopback.discord;

/** Discord's gateway intents, those that matter here. */
final class Intent {
  /** For what every session is told. */
  static final long NONE = 0;

  static final long SERVERS = 1;
  static final long SERVER_MESSAGES = 1L << 9;
  static final long DIRECT_MESSAGES = 1L << 12;
  static final long MESSAGE_CONTENT = 1L << 15;
  static final long EVENTS = 1L << 16;

  /** Members, presences and message content: only for bots that Discord has approved. */
  static final long PRIVILEGED = (1L << 1) | (1L << 8) | MESSAGE_CONTENT;

  private Intent() {}
}
