package org.clarion.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A line to a server that can be cut at the worst moment: when a commit is done and not said. */
final class CuttingProxy implements AutoCloseable {
  /** How PostgreSQL says that a commit is done. */
  private static final String COMMITTED = "COMMIT\0";

  private static final int BUFFER_BYTES = 1 << 16;

  private final int target;
  private final ServerSocket door;
  private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean armed = new AtomicBoolean();

  CuttingProxy(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    lines.execute(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Has the answer to the next commit get lost, and the connection with it. */
  void cutNextCommit() {
    armed.set(true);
  }

  boolean hasCut() {
    return !armed.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
    lines.shutdownNow();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        lines.execute(() -> copy(client, server, false));
        lines.execute(() -> copy(server, client, true));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void copy(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        if (answers
            && new String(buffer, 0, read, ISO_8859_1).contains(COMMITTED)
            && armed.compareAndSet(true, false)) {
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException _) {
      // One end has gone: both go.
    }
  }
}
