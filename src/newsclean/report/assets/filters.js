// Which documents are listed, and in which order.

const ORDERS = {
  "as they came": (a, b) => a.at - b.at,
  "most removed first": (a, b) => b.share - a.share || a.at - b.at,
  "least removed first": (a, b) => a.share - b.share || a.at - b.at,
  "most edits first": (a, b) => b.edits - a.edits || a.at - b.at,
  "longest first": (a, b) => b.original - a.original || a.at - b.at,
  "by headline": (a, b) => a.headline.localeCompare(b.headline) || a.at - b.at,
};
const STATES = { changed: (entry) => entry.changed, unchanged: (entry) => !entry.changed, warned: (entry) => entry.warnings > 0 };
const BINS = index.totals.shares.length;
const binOf = (entry) => Math.min(Math.floor(entry.share * BINS + 1e-9), BINS - 1);

/** For each filter: its label, its options as `[value, text]`, and whether a document passes. */
const FILTERS = {
  state: { label: "Outcome", options: [["changed", "changed"], ["unchanged", "unchanged"], ["warned", "with warnings"]], passes: (entry, value) => STATES[value](entry) },
  site: { label: "Site", options: index.totals.sites.map(({ site }) => [site, site || "not known"]), passes: (entry, value) => (entry.site ?? "") === value },
  language: { label: "Language", options: index.totals.languages.map(({ language }) => [language, languageName(language)]), passes: (entry, value) => (entry.language ?? "") === value },
  cause: { label: "Rule", options: ruleOptions(), passes: (entry, value) => entry.causes.includes(Number(value)) },
  gone: { label: "Role that went", options: index.totals.roles.filter((row) => row.removed).map(({ role }) => [role, role]), passes: (entry, value) => entry.gone.includes(value) },
  share: { label: "Share removed", options: shareOptions(), passes: (entry, value) => entry.changed && binOf(entry) === Number(value) },
};
const wanted = {};
let order = "as they came";

function ruleOptions() {
  const options = index.causes.map((_, at) => [String(at), causeName(at)]);
  return options.sort(([, a], [, b]) => a.localeCompare(b));
}

function shareOptions() {
  const step = 100 / BINS;
  return index.totals.shares.flatMap((number, at) => (number ? [[String(at), `${at * step} to ${(at + 1) * step} %`]] : []));
}

/** Draw the selects and the chips; `changed` is called when the choice of documents has changed. */
function drawFilters(changed) {
  const selects = Object.entries(FILTERS).map(([name, { label, options }]) => {
    const select = el("select", { id: `filter-${name}` }, el("option", { value: "any" }, "all"), ...options.map(([value, text]) => el("option", { value: `=${value}` }, text)));
    select.addEventListener("change", () => want(name, select.value === "any" ? null : select.value.slice(1), changed));
    return el("div", {}, el("label", { for: select.id }, label), select);
  });
  const sort = el("select", { id: "order" }, ...Object.keys(ORDERS).map((name) => el("option", {}, name)));
  sort.addEventListener("change", () => {
    order = sort.value;
    changed();
  });
  byId("selects").append(...selects, el("div", {}, el("label", { for: "order" }, "Order"), sort));
  byId("search").addEventListener("input", whenQuiet(changed, 120));
  byId("in-text").addEventListener("change", changed);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
}

/** Ask for documents with this value of a filter, or with any when it is null. */
function want(name, value, changed) {
  if (value === null) delete wanted[name];
  else wanted[name] = String(value);
  byId(`filter-${name}`).value = value === null ? "any" : `=${value}`;
  drawChips(changed);
  changed();
}

function drawChips(changed) {
  const chips = Object.entries(wanted).map(([name, value]) => {
    const text = FILTERS[name].options.find(([option]) => option === value)?.[1] ?? value;
    const chip = el("button", { type: "button", "aria-label": `Remove the filter ${FILTERS[name].label}: ${text}` }, el("small", {}, FILTERS[name].label), el("bdi", {}, text), el("span", { "aria-hidden": "true" }, "×"));
    chip.addEventListener("click", () => {
      want(name, null, changed);
      byId("search").focus();
    });
    return el("li", {}, chip);
  });
  byId("chips").replaceChildren(...chips);
}

let search = 0;

/** Find the documents that are asked for; `found(documents, done)` is called as more of them come to light. */
async function find(found) {
  const mine = ++search;
  const words = fold(byId("search").value.trim());
  const passing = documents.filter((entry) => Object.entries(wanted).every(([name, value]) => FILTERS[name].passes(entry, value)));
  const hits = passing.filter((entry) => entry.words.includes(words));
  const inText = words && byId("in-text").checked;
  found(hits.sort(ORDERS[order]), !inText);
  if (!inText) return;
  const rest = passing.filter((entry) => !entry.words.includes(words));
  for (let at = 0; at < rest.length; ) {
    const pause = performance.now() + 40;
    while (at < rest.length && performance.now() < pause) {
      const entry = rest[at++];
      if (searchable(entry.at).includes(words)) hits.push(entry);
    }
    await new Promise((resume) => setTimeout(resume));
    if (mine !== search) return;
    found(hits.toSorted(ORDERS[order]), at === rest.length);
  }
}
