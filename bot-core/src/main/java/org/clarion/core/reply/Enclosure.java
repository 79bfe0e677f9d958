package org.clarion.core.reply;

import org.clarion.core.message.Attachment;

/** A file that goes with a reply, made when the language of its words is known. */
public interface Enclosure {
  /** The file with its words from this book. */
  Attachment in(PhraseBook book);
}
