package org.clarion.loopback.discord;

/** The two sockets together: both take connections, or neither. */
final class Doors implements AutoCloseable {
  private final RestServer rest;
  private final Gateway gateway;
  private boolean shut;

  Doors(RestServer rest, Gateway gateway) {
    this.rest = rest;
    this.gateway = gateway;
  }

  void shut(boolean next) {
    if (next == shut) {
      return;
    }
    shut = next;
    if (next) {
      gateway.close();
      rest.close();
    } else {
      rest.reopen();
      gateway.reopen();
    }
  }

  @Override
  public void close() {
    gateway.close();
    rest.end();
  }
}
