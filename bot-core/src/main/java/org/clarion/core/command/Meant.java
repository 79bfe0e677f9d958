package org.clarion.core.command;

import org.clarion.core.message.Call;

/**
 * The call that somebody meant who typed it in words of their own.
 *
 * @param isSure whether it was typed as it is, only without its slash; what was put more loosely
 *     changes nothing before they have been asked
 */
public record Meant(Call call, boolean isSure) {}
