// A bot with one command, as discord.js's guide has it; what Clarion is measured beside.
const { Client, Events, GatewayIntentBits } = require('discord.js');

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API },
});
client.once(Events.ClientReady, (ready) =>
  ready.application.commands.set([{ name: 'ping', description: 'Replies with pong' }]),
);
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand() && interaction.commandName === 'ping') {
    await interaction.reply('pong');
  }
});
client.login(process.env.DISCORD_TOKEN);
