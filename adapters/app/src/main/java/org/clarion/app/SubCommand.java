package org.clarion.app;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Range;

/**
 * Something the program can be asked for on its command line. It says itself what it takes, without
 * annotations: reading those took a tenth of a short start.
 */
abstract class SubCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int FAILED = 1;

  final Host host;

  /** What it takes. */
  final CommandSpec spec;

  SubCommand(Host host, String name) {
    this.host = host;
    spec =
        CommandSpec.wrapWithoutInspection(this)
            .name(name)
            .addOption(
                OptionSpec.builder("-h", "--help")
                    .type(boolean.class)
                    .usageHelp(true)
                    .descriptionKey("option.help")
                    .build());
  }

  /** Does it and says how it went, as an exit status. */
  @Override
  public abstract Integer call();

  /** Takes an option without a value; tells whether it was given. */
  final BooleanSupplier flag(String name, String description) {
    OptionSpec flag =
        OptionSpec.builder(name).type(boolean.class).descriptionKey(description).build();
    spec.addOption(flag);
    return () -> Boolean.TRUE.equals(flag.getValue());
  }

  /** Takes an option with a value; gives null when it was left out. */
  final <T> Supplier<@Nullable T> option(
      String name, String label, String description, ITypeConverter<T> reader) {
    OptionSpec option =
        OptionSpec.builder(name)
            .type(Object.class)
            .paramLabel(label)
            .converters(reader)
            .descriptionKey(description)
            .build();
    spec.addOption(option);
    return option::getValue;
  }

  /**
   * Takes what stands on the command line by itself; gives null when it was left out.
   *
   * @param arity how many of them, as picocli has it
   */
  final <T> Supplier<@Nullable T> parameter(
      String arity, String label, String description, Class<T> type) {
    PositionalParamSpec parameter =
        PositionalParamSpec.builder()
            .type(type)
            .arity(arity)
            .required(Range.valueOf(arity).min() > 0)
            .paramLabel(label)
            .descriptionKey(description)
            .build();
    spec.addPositional(parameter);
    return parameter::getValue;
  }
}
