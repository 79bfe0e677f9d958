package org.clarion.core.content;

/** The group's content, kept for good. Each method is one transaction. */
public interface Contents {
  /** The content as it is now; an empty library when nothing was ever imported. */
  Library current();

  /**
   * Makes the content what the plan says, all of it or nothing.
   *
   * @return whether it was applied; false when the content has changed since the plan was made
   */
  boolean apply(ImportPlan plan);

  /**
   * Writes one entry as the group's own edition, new or in place of the one with its id.
   *
   * @return the revision that holds it
   */
  long edit(Entry entry);
}
