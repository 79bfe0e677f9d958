package org.clarion.app;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.reply.Language;

/** Somebody who may do everything in a place, as the bot sees them. */
record Somebody(Bot bot, long person, Place place, InstantSource clock) {
  /** A call of theirs. */
  Invocation invocation(Call call) {
    var id = new PersonId(place.platform(), Long.toString(person));
    var asker = new Asker(id, Set.of(Access.values()));
    return new Invocation(call, asker, place, Language.ENGLISH, clock.instant());
  }

  /** What they have to fill in before a call. */
  Optional<Form> form(Call call) {
    return bot.form(invocation(call));
  }
}
