package org.clarion.core.command;

/**
 * What a platform offers while somebody types the value of a parameter.
 *
 * @param label what is shown
 * @param value what the command gets when it is chosen
 */
public record Completion(String label, String value) {}
