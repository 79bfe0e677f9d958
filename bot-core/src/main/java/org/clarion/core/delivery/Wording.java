package org.clarion.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Message;

/** Words a post at the moment it is sent, from the content as it is then. */
public interface Wording {
  /**
   * What to post; nothing when there is nothing to say, such as in a week without dates.
   *
   * @param earlier for a correction, the posts that it corrects, the latest first; else none
   */
  Optional<Message> of(Post post, List<Post> earlier, KeyDates dates, Instant now);

  /**
   * What an earlier post should say now that one of its dates has changed; nothing when it is best
   * left alone.
   */
  Optional<Message> edited(Post earlier, KeyDates dates, Instant now);
}
