// Has the bot talk on a Bot API that others wrote: npm's telegram-test-api.
// node telegram-twin.mjs LAUNCHER FOLDER: prints a line for each step, and ends with 1 when one fails.
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import telegramTestApi from 'telegram-test-api';

const [launcher, folder] = process.argv.slice(2);
const TOKEN = '7000000001:AAtoken-of-the-twin';
const ANNA = 1000000001;
const PATIENCE = 90_000;
const POLL = 20_000;
const KEPT_SECONDS = 3_600;

const twin = new telegramTestApi({ storeTimeout: KEPT_SECONDS });

// It has milliseconds where Telegram has seconds, and says nothing of who wrote a message.
const addBotMessage = twin.addBotMessage.bind(twin);
const bot = { id: 666, is_bot: true, first_name: 'Clarion', username: 'TestNameBot' };
twin.addBotMessage = (message, token) => ({
  ...addBotMessage(message, token), from: bot, date: Math.floor(Date.now() / 1000),
});

// Where Telegram says true, it says null; and its bot is none.
const json = twin.webServer.response.json;
twin.webServer.response.json = function (data) {
  if (data.ok && data.result === null) {
    data.result = true;
  }
  if (data.result?.username === bot.username) {
    data.result = { ...bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false };
  }
  return json.call(this, data);
};

// What it does not have, and calls that the bot cannot do without.
const MISSING = {
  getwebhookinfo: { url: '', has_custom_certificate: false, pending_update_count: 0 },
  getmycommands: [],
  setmycommands: true,
  sendchataction: true,
};

// It does not keep a poll waiting.
async function awaitUpdate() {
  const isThere = () => twin.storage.userMessages.some((it) => !it.isRead);
  for (const end = Date.now() + POLL; Date.now() < end && !isThere(); await pause(50)) { /* Nothing yet. */ }
}

const bridge = createServer(async (request, response) => {
  const method = /^\/bot[^/]+\/(\w+)/.exec(request.url)?.[1].toLowerCase();
  if (method in MISSING) {
    request.resume();
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ ok: true, result: MISSING[method] }));
    return;
  }
  if (method === 'getupdates') {
    await awaitUpdate();
  }
  twin.webServer(request, response);
});
await new Promise((resolve) => bridge.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${bridge.address().port}`;
twin.config.apiURL = url;
const anna = twin.getClient(TOKEN, { userId: ANNA, chatId: ANNA, firstName: 'Anna' });

const environment = {
  ...process.env,
  CLARION_HOME: `${folder}/home`,
  CLARION_ZONE: 'UTC',
  TELEGRAM_TOKEN: TOKEN,
  TELEGRAM_API_URL: url,
};
let running;

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

const messages = () => twin.storage.botMessages;
const said = (text) => until(text, () => messages().findLast((it) => it.message.text.includes(text)));

// People hear of it five minutes before.
function bringVigil(minutes) {
  const stamp = (millis) => new Date(millis).toISOString().replace(/[-:]|\.\d+/g, '');
  const begin = Date.now() + minutes * 60_000;
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

const start = () => spawn(launcher, ['run'], { env: environment, stdio: 'inherit' });
const ended = (it) => new Promise((resolve) => it.once('exit', resolve));

let status = 0;
try {
  bringVigil(6);
  running = start();
  await anna.sendMessage(anna.makeMessage('/start'));
  await until('/start', () => messages().length > 0);

  await anna.sendCommand(anna.makeCommand('/ask when is womens day'));
  const answer = await said("International Women's Day");

  const [button] = answer.message.reply_markup.inline_keyboard.flat().filter((it) => it.callback_data);
  const before = messages().length;
  await anna.sendCallback(anna.makeCallbackQuery(button.callback_data, {
    message: { message_id: answer.messageId, date: Math.floor(Date.now() / 1000), text: answer.message.text },
  }));
  await until('a button', () => messages().length > before);

  await anna.sendCommand(anna.makeCommand('/reminders on'));
  await anna.sendCommand(anna.makeCommand('/reminders leads 5m'));
  await said('5 minutes before');
  const reminder = await said('Coming up');
  const first = reminder.message.text;

  // It has one home for one process.
  const end = ended(running);
  running.kill();
  await end;
  bringVigil(30);
  running = start();
  await until('an edit', () => messages()
    .find((it) => it.messageId === reminder.messageId)?.message.text !== first);
} catch (e) {
  console.log(`NO  ${e.message}`);
  status = 1;
} finally {
  running?.kill();
  bridge.close();
  bridge.closeAllConnections();
}
process.exit(status);
