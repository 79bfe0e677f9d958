package org.clarion.loopback.discord;

/** Discord's permission bits, those that matter here. */
final class Right {
  static final long ADMINISTRATOR = 1L << 3;
  static final long MANAGE_CHANNEL = 1L << 4;
  static final long MANAGE_SERVER = 1L << 5;
  static final long VIEW_AUDIT_LOG = 1L << 7;
  static final long VIEW_CHANNEL = 1L << 10;
  static final long SEND_MESSAGES = 1L << 11;
  static final long MANAGE_MESSAGES = 1L << 13;
  static final long EMBED_LINKS = 1L << 14;
  static final long ATTACH_FILES = 1L << 15;
  static final long READ_MESSAGE_HISTORY = 1L << 16;
  static final long MENTION_EVERYONE = 1L << 17;
  static final long USE_COMMANDS = 1L << 31;
  static final long MANAGE_EVENTS = 1L << 33;
  static final long MANAGE_THREADS = 1L << 34;
  static final long CREATE_PUBLIC_THREADS = 1L << 35;
  static final long SEND_MESSAGES_IN_THREADS = 1L << 38;
  static final long CREATE_EVENTS = 1L << 44;

  /** All there are. */
  static final long EVERY = (1L << 53) - 1;

  /** What a new server gives to everybody; mentions of everybody are among it. */
  static final long USUAL =
      VIEW_CHANNEL
          | SEND_MESSAGES
          | EMBED_LINKS
          | ATTACH_FILES
          | READ_MESSAGE_HISTORY
          | MENTION_EVERYONE
          | USE_COMMANDS
          | CREATE_PUBLIC_THREADS
          | SEND_MESSAGES_IN_THREADS;

  private Right() {}

  static boolean has(long rights, long right) {
    return (rights & right) == right;
  }
}
