package org.clarion.app;

import org.clarion.app.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is, and on which Java it runs. */
final class VersionText implements IVersionProvider {
  /** The program's own version, as its jar says. */
  static String number() {
    @Nullable String version = Clarion.class.getPackage().getImplementationVersion();
    return version == null ? Texts.say("version.unpacked") : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  static String line() {
    return Texts.say("version", number(), System.getProperty("java.version", "?"));
  }
}
