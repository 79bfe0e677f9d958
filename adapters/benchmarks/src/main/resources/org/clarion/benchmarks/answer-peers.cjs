// Node's engines on a set of questions, each as its own guide has it.
// node answer-peers.cjs SET NAME FOLDER: writes FOLDER/NAME.SYSTEM.json for each, in the form of
// clarion evaluate --out. Fields and their weights: question 3, tags 2, answer 1.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const elasticlunr = require('elasticlunr');
const lunr = require('lunr');
const MiniSearch = require('minisearch');
const { NlpManager } = require('node-nlp');

const [file, name, folder] = process.argv.slice(2);
const set = JSON.parse(readFileSync(file, 'utf8'));
const HITS_MAX = 10;
const WARMING_MAX = 2_000;
const BOOSTS = { question: 3, tags: 2, answer: 1 };
const FIELDS = Object.keys(BOOSTS);
const NO_WORD = /[^\p{L}\p{N}]+/gu;

const rest = ({ tags, answer }) => ({ tags: (tags ?? []).join(' '), answer: answer ?? '' });
const PHRASINGS = set.entries.flatMap((entry) =>
  entry.texts.map((question) => ({ entry: entry.id, question, ...rest(entry) })));
const ENTRIES = set.entries.map((entry) =>
  ({ entry: entry.id, question: entry.texts.join('\n'), ...rest(entry) }));

/** The best document of each entry; the documents' ids are their places in the list. */
function bestOfEach(documents, found) {
  const best = new Map();
  for (const { id, ref = id, score } of found) {
    const { entry } = documents[ref];
    if (!best.has(entry)) best.set(entry, score);
    if (best.size === HITS_MAX) break;
  }
  return [...best];
}

function withElasticlunr(documents) {
  const index = elasticlunr(function () {
    this.setRef('id');
    FIELDS.forEach((field) => this.addField(field));
    this.saveDocument(false);
  });
  documents.forEach((document, id) => index.addDoc({ id, ...document }));
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { boost: BOOSTS[field] }]));
  return (question) => bestOfEach(documents, index.search(question, { fields }));
}

function withLunr(documents) {
  const index = lunr(function () {
    this.ref('id');
    FIELDS.forEach((field) => this.field(field, { boost: BOOSTS[field] }));
    documents.forEach((document, id) => this.add({ id, ...document }));
  });
  // It would look for "card?" with its question mark.
  const words = (question) => lunr.tokenizer(question.replace(NO_WORD, ' ').trim());
  return (question) => bestOfEach(documents, index.query((query) => query.term(words(question))));
}

function withMiniSearch(documents, options) {
  const index = new MiniSearch({ fields: FIELDS, searchOptions: { boost: BOOSTS, ...options } });
  index.addAll(documents.map((document, id) => ({ id, ...document })));
  return (question) => bestOfEach(documents, index.search(question));
}

const LENIENT = {
  prefix: (word) => word.length > 3,
  fuzzy: (word) => (word.length > 3 ? 0.2 : false),
};

/** It has no fields: tags are more ways to ask, answers are not looked at. */
async function withNlp() {
  const manager = new NlpManager({ languages: ['en'], autoSave: false, nlu: { log: false } });
  for (const { id, texts, tags } of set.entries) {
    [...texts, ...(tags ?? [])].forEach((text) => manager.addDocument('en', text, id));
  }
  await manager.train();
  return async (question) => {
    const { classifications } = await manager.process('en', question);
    return classifications
      .filter(({ intent }) => intent !== 'None')
      .slice(0, HITS_MAX)
      .map(({ intent, score }) => [intent, score]);
  };
}

const SYSTEMS = {
  'nlp.js': withNlp,
  elasticlunr: () => withElasticlunr(PHRASINGS),
  'elasticlunr-entry': () => withElasticlunr(ENTRIES),
  lunr: () => withLunr(PHRASINGS),
  'lunr-entry': () => withLunr(ENTRIES),
  minisearch: () => withMiniSearch(PHRASINGS, {}),
  'minisearch-fuzzy': () => withMiniSearch(PHRASINGS, LENIENT),
  'minisearch-fuzzy-entry': () => withMiniSearch(ENTRIES, LENIENT),
};

/** Below it, nlp.js itself says that it does not know; the others have none. */
const THRESHOLDS = { 'nlp.js': 0.5 };

async function main() {
  for (const [system, build] of Object.entries(SYSTEMS)) {
    console.error(`${name}: ${system}`);
    const started = performance.now();
    const rank = await build();
    const indexMs = performance.now() - started;
    for (const { question } of PHRASINGS.slice(0, WARMING_MAX)) {
      await rank(question);
    }
    const rows = [];
    for (const { q } of set.queries) {
      const asked = performance.now();
      const h = await rank(q);
      rows.push({ h, us: (performance.now() - asked) * 1_000 });
    }
    const threshold = THRESHOLDS[system] ?? null;
    const ranking = { system, set: name, indexMs, threshold, rows };
    writeFileSync(join(folder, `${name}.${system}.json`), JSON.stringify(ranking));
  }
}

main();
