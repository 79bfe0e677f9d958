// Has the bot talk on a Discord that others wrote: npm's discord-digital-twin.
// node twin.mjs LAUNCHER FOLDER: prints a line for each step, and ends with 1 when one fails.
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DigitalDiscord } from 'discord-digital-twin';

const [launcher, folder] = process.argv.slice(2);
const ANNA = '1300000000000000001';
const TEXT = 0;
const GATEWAY = new URL('./gateway.js', import.meta.resolve('discord-digital-twin'));
const PATIENCE = 90_000;

// What it leaves out of three events that JDA cannot do without.
const { DiscordGateway } = await import(GATEWAY);
const sendDispatch = DiscordGateway.prototype.sendDispatch;
DiscordGateway.prototype.sendDispatch = function (client, event, data) {
  const more = {
    READY: () => ({ private_channels: [] }),
    GUILD_CREATE: () => ({
      afk_timeout: 300,
      roles: data.roles.map((it) => ({ ...it, colors: { primary_color: it.color } })),
    }),
    INTERACTION_CREATE: () => ({ guild: { id: data.guild_id, locale: 'en-US', features: [] } }),
  };
  return sendDispatch.call(this, client, event, { ...data, ...more[event]?.() });
};

const discord = new DigitalDiscord({
  guild: { name: 'Organisers', ownerId: ANNA },
  channels: [{ name: 'hall', type: TEXT }],
  users: [{ id: ANNA, username: 'Anna' }],
});
await discord.start();

// Which commands are registered can be written there but not read.
const http = discord.server.httpServer;
const [answers] = http.listeners('request');
http.removeAllListeners('request').on('request', (request, response) =>
  request.method === 'GET' && /\/applications\/\d+\/commands(\?|$)/.test(request.url)
    ? response.setHeader('Content-Type', 'application/json').end('[]')
    : answers(request, response));

const channelId = (await discord.prisma.channel.findMany())[0].id;
const environment = {
  ...process.env,
  CLARION_HOME: `${folder}/home`,
  CLARION_ZONE: 'UTC',
  DISCORD_TOKEN: discord.botToken,
  DISCORD_API_URL: `http://127.0.0.1:${discord.port}/api/v10/`,
  DISCORD_GATEWAY_URL: `ws://127.0.0.1:${discord.port}/gateway`,
};
let bot;

async function until(what, look) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) {
    const found = await look();
    if (found) {
      console.log(`ok  ${what}`);
      return found;
    }
  }
  throw new Error(what);
}

const messages = () => discord.prisma.message.findMany({ where: { authorId: discord.botUserId } });
const said = (text) => until(text, async () =>
  (await messages()).findLast((it) => it.content.includes(text)));
const slash = (name, option, value) => discord.simulateSlashCommand({
  channelId, userId: ANNA, name, options: [{ name: option, type: 3, value }],
});

// In six minutes, and people want to hear of it five minutes before.
function bringVigil() {
  const stamp = (millis) => new Date(millis).toISOString().replace(/[-:]|\.\d+/g, '');
  const begin = Date.now() + 6 * 60_000;
  const event = [
    'BEGIN:VEVENT', 'UID:vigil@example.org', `DTSTAMP:${stamp(Date.now())}`,
    `DTSTART:${stamp(begin)}`, `DTEND:${stamp(begin + 3_600_000)}`, 'SUMMARY:Vigil',
    'END:VEVENT',
  ];
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', ...event, 'END:VCALENDAR'];
  writeFileSync(`${folder}/vigil.ics`, lines.join('\r\n') + '\r\n');
  const done = spawnSync(launcher, ['calendar', 'import', '--yes', `${folder}/vigil.ics`], {
    env: environment, stdio: 'inherit',
  });
  if (done.status !== 0) {
    throw new Error('the calendar could not be imported');
  }
}

let status = 0;
try {
  bringVigil();
  bot = spawn(launcher, ['run'], { env: environment, stdio: 'inherit' });
  await until('login, and its commands', () => discord.prisma.applicationCommand.count());

  await slash('ask', 'question', 'when is womens day');
  const answer = await said("International Women's Day");

  const buttons = JSON.parse(answer.components).flatMap((it) => it.components);
  const button = buttons.find((it) => it.custom_id && it.type === 2) ?? buttons[0];
  const before = (await messages()).length;
  await (button.type === 2
    ? discord.simulateButtonClick({
        channelId, userId: ANNA, messageId: answer.id, customId: button.custom_id })
    : discord.simulateSelectMenu({
        channelId, userId: ANNA, messageId: answer.id, customId: button.custom_id,
        values: [button.options[0].value] }));
  await until('a button', async () => (await messages()).length > before);

  await slash('reminders', 'switch', 'on');
  const { id } = await slash('reminders', 'switch', 'change');
  const asked = await until('a form', async () => {
    const response = await discord.prisma.interactionResponse.findUnique({
      where: { interactionId: id } });
    return response?.type === 9 && JSON.parse(response.data);
  });
  const inputs = asked.components.map((it) => it.component);
  // Its own way to send a form knows no labels.
  await discord.simulateInteraction({
    type: 5, channelId, userId: ANNA,
    data: { custom_id: asked.custom_id, components: inputs.map((it, i) => ({ type: 18, id: 2 * i + 1, component: {
      type: 4, id: 2 * i + 2, custom_id: it.custom_id,
      value: it.custom_id === 'leads' ? '5m' : (it.value ?? '') } })) },
  });
  await said('5 minutes');
  await said('Coming up');
} catch (e) {
  console.log(`NO  ${e.message}`);
  status = 1;
} finally {
  bot?.kill();
  await discord.stop();
}
process.exit(status);
