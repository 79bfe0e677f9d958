package org.clarion.app.config;

/** A value that must never be shown, logged or become part of a message. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "Secret";
  }
}
