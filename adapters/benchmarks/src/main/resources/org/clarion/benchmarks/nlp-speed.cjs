// How fast nlp.js is with a set of questions: it learns the entries, is asked the second half of the
// questions to warm up, then the first half, each once, for it keeps what it worked out of a text.
// node nlp-speed.cjs SET RESULT: writes {"trainMs", "micros": [of each question]} to RESULT.
const { readFileSync, writeFileSync } = require('node:fs');
const { NlpManager } = require('node-nlp');

const [file, result] = process.argv.slice(2);
const { entries, questions } = JSON.parse(readFileSync(file, 'utf8'));
const half = questions.length / 2;

async function main() {
  const started = process.hrtime.bigint();
  const manager = new NlpManager({ languages: ['en'], autoSave: false, nlu: { log: false } });
  for (const { id, texts, tags } of entries) {
    [...texts, ...tags].forEach((text) => manager.addDocument('en', text, id));
  }
  await manager.train();
  const trainMs = Number(process.hrtime.bigint() - started) / 1e6;
  console.error(`nlp.js: learnt ${entries.length} entries in ${trainMs.toFixed(0)} ms`);
  for (const question of questions.slice(half)) {
    await manager.process('en', question);
  }
  const micros = [];
  for (const question of questions.slice(0, half)) {
    const asked = process.hrtime.bigint();
    await manager.process('en', question);
    micros.push(Number(process.hrtime.bigint() - asked) / 1e3);
  }
  writeFileSync(result, JSON.stringify({ trainMs, micros }));
}

main();
