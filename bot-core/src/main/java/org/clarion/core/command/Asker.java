package org.clarion.core.command;

import java.util.Set;
import org.clarion.core.message.PersonId;

/**
 * The person asking, and what the platform says they may do here. Nothing else is known of them.
 *
 * @param rights what they hold beyond {@link Access#ANYONE}, which everybody has
 */
public record Asker(PersonId id, Set<Access> rights) {
  public Asker {
    rights = Set.copyOf(rights);
  }

  /** Whether they may use what this access asks for. */
  public boolean may(Access access) {
    return access == Access.ANYONE || rights.contains(access);
  }
}
