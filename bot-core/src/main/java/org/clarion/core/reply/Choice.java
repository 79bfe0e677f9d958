package org.clarion.core.reply;

import org.clarion.core.message.Call;

/** Something to do next, offered with an answer; it becomes a button. */
public record Choice(Value label, Call call) {}
