package org.clarion.core.content;

/** A short form that group people type, and what it stands for. */
public record Abbreviation(String shortForm, String means) {}
