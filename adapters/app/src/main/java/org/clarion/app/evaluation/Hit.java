package org.clarion.app.evaluation;

/**
 * An entry that was found for a question.
 *
 * @param score how surely; comparable from one question to the next
 */
public record Hit(String id, double score) {}
