package org.clarion.loopback.telegram;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What a bot may ask for.
 *
 * @param name as Telegram writes it
 * @param work gives the result, or throws a {@link Refusal}
 */
record Method(String name, Function<Parameters, JsonNode> work) {}
