package org.clarion.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Standard input and output when they are not a terminal: lines in, answers out, nothing else. */
public final class PipeScreen implements Screen {
  private final Lines in;
  private final PrintStream out;
  private final ReentrantLock lock = new ReentrantLock();

  public PipeScreen(InputStream in, PrintStream out) {
    this.in = new Lines(in);
    this.out = out;
  }

  /** Also nothing once nobody reads the answers any more. */
  @Override
  public Optional<String> readLine() {
    return out.checkError() ? Optional.empty() : in.next();
  }

  /** The text and a blank line, which tells one answer from the next. */
  @Override
  public void print(String text) {
    lock.lock();
    try {
      out.print(text + "\n\n");
      out.flush();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Look look() {
    return Look.PLAIN;
  }

  @Override
  public boolean interactive() {
    return false;
  }

  @Override
  public void close() {
    out.flush();
  }
}
