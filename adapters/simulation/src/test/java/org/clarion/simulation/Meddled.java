package org.clarion.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.clarion.core.content.Library;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Roles;
import org.clarion.core.reminder.Subscriptions;

/** A store with somebody who may do anything just before and after each step of a pass. */
record Meddled(Storage storage, Meddler meddler) implements Storage {
  /** Somebody who does things between the steps. */
  interface Meddler {
    void before(String step);

    void after(String step, Object[] arguments, Object result);
  }

  @Override
  public Outbox outbox(Duration skew) {
    Outbox real = storage.outbox(skew);
    return (Outbox)
        Proxy.newProxyInstance(
            Outbox.class.getClassLoader(),
            new Class<?>[] {Outbox.class},
            (_, method, arguments) -> {
              meddler.before(method.getName());
              Object result;
              try {
                result = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              meddler.after(method.getName(), arguments, result);
              return result;
            });
  }

  @Override
  public Outbox outbox() {
    return outbox(Duration.ZERO);
  }

  @Override
  public Ledger ledger() {
    return storage.ledger();
  }

  @Override
  public Subscriptions subscriptions() {
    return storage.subscriptions();
  }

  @Override
  public Roles roles(String owner) {
    return storage.roles(owner);
  }

  @Override
  public Roles roles(String owner, Duration skew) {
    return storage.roles(owner, skew);
  }

  @Override
  public Library keep(Library library) {
    return storage.keep(library);
  }

  @Override
  public Instant nextWork(Instant now, Instant atMost) {
    return storage.nextWork(now, atMost);
  }
}
