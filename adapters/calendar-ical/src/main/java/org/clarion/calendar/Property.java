package org.clarion.calendar;

/**
 * One line of an event in a calendar file.
 *
 * @param zone the name of its time zone; empty when it has none
 * @param onwards whether it is meant for all later occurrences as well
 */
record Property(int line, String name, String zone, boolean onwards, String value) {}
