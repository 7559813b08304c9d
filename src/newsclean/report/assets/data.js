// The data of the page: an index that is read at once, and one line of JSON a document, read when it is looked at.

const index = JSON.parse(takeText("index-data"));
const lines = takeText("documents-data").split("\n").slice(1);
const documents = index.documents.map((entry, at) => ({
  ...entry,
  at,
  share: entry.original ? entry.removed / entry.original : 0,
  words: fold([entry.name, entry.headline, entry.url, entry.site, entry.language].filter(Boolean).join("\n")),
}));

/** Return the text of a data block and take the block out of the document. */
function takeText(id) {
  const block = byId(id);
  const text = block.textContent;
  block.remove();
  return text;
}

/** Return what the reader shows of a document; its rows get their labels back by name. */
function open(at) {
  const opened = JSON.parse(lines[at]);
  const joined = new Set(opened.joined);
  opened.rows = opened.rows.map(([label, ...pieces], place) => {
    const [role, kind, score, evidence, kept] = index.labels[label] ?? [];
    return { n: place + 1, role, kind, score, evidence, kept, pieces, joined: joined.has(place) };
  });
  return opened;
}

function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

const before = (piece) => (typeof piece === "string" ? piece : piece[0]);
const after = (piece) => (typeof piece === "string" ? piece : piece[1]);

/** Return the text of an opened document as it came, or as it went. */
function textOf(opened, side) {
  return opened.rows.map((row) => row.pieces.map(side).join("")).join("");
}

/** Return the part of a document's text for which a search can be made. */
function searchable(at) {
  const opened = open(at);
  return fold(textOf(opened, before) + "\n" + textOf(opened, after));
}

const causeName = (number) => index.causes[number].join(" · ");
