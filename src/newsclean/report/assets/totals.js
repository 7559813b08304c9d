// The overview: what the whole run amounts to.

/** Fill the overview; `filterBy(name, value)` shows the documents that have it. */
function drawTotals(filterBy) {
  const { totals } = index;
  const share = (row) => (row.characters ? row.removed / row.characters : 0);
  byId("overview").replaceChildren(
    el("h2", {}, "Overview"),
    el("p", { class: "lead" }, ...leadOf(totals)),
    figuresOf(totals),
    destinyOf(totals),
    el("div", { class: "cards" },
      ranking({
        caption: "Rules", heading: "Rule", rows: totals.rules, first: 12,
        note: "Characters removed or replaced. Where several rules touched one place, the last one counts.",
        name: (row) => row.rule, parts: amounts(totals.rules),
        under: (row) => row.stage,
        columns: [["Edits", (row) => count(row.edits)], ["Docs", (row) => count(row.documents ?? 0)], ["Chars", (row) => shortNumbers.format(row.characters)]],
        choose: (row) => () => filterBy("cause", index.causes.findIndex(([stage, rule]) => stage === row.stage && rule === row.rule)),
      }),
      histogram({
        caption: "Share removed, by document",
        note: `${counted(totals.changed ?? 0, "document")} changed; ${count((totals.documents ?? 0) - (totals.changed ?? 0))} came out as they came.`,
        counts: totals.shares, choose: (at) => filterBy("share", at),
      }),
      ranking({
        caption: "Roles", heading: "Role", rows: totals.roles, first: 20,
        note: "Lines of each role: those that stay, then those that went.",
        name: (row) => row.role, parts: fates(totals.roles),
        columns: [["Stay", (row) => count(row.kept ?? 0)], ["Went", (row) => count(row.removed ?? 0)]],
        choose: (row) => row.removed && (() => filterBy("gone", row.role)),
      }),
      totals.kinds.length === 0 ? null : ranking({
        caption: "Boilerplate", heading: "Kind", rows: totals.kinds, first: 20,
        name: (row) => row.kind, parts: fates(totals.kinds),
        columns: [["Stay", (row) => count(row.kept ?? 0)], ["Went", (row) => count(row.removed ?? 0)]],
      }),
      ranking({
        caption: "Sites", heading: "Site", rows: totals.sites,
        name: (row) => row.site || "not known", parts: many(totals.sites),
        columns: [["Docs", (row) => count(row.documents)], ["Removed", (row) => percent(share(row))]],
        choose: (row) => () => filterBy("site", row.site),
      }),
      ranking({
        caption: "Languages", heading: "Language", rows: totals.languages,
        name: (row) => languageName(row.language), parts: many(totals.languages),
        columns: [["Docs", (row) => count(row.documents)], ["Removed", (row) => percent(share(row))]],
        choose: (row) => () => filterBy("language", row.language),
      }),
      totals.warnings.length === 0 ? null : ranking({
        caption: "Warnings", heading: "Warning", rows: totals.warnings,
        name: (row) => row.code, parts: many(totals.warnings), columns: [["Docs", (row) => count(row.documents)]],
        choose: () => () => filterBy("state", "warned"),
      }),
    ),
    el("p", { class: "colophon" }, `newsclean ${index.newsclean}. Everything on this page is in this file; it asks nothing of any network.`),
  );
}

function leadOf({ documents: all = 0, changed = 0, edits = 0 }) {
  if (!all) return ["No document came in."];
  return [`${counted(changed, "document")} of ${count(all)} changed, by ${counted(edits, "edit")}. Every one is on this page, with its reason; choose a row to see its documents.`];
}

function figuresOf({ documents: all = 0, changed = 0, original = 0, cleaned = 0, removed = 0, edits = 0 }) {
  const figure = (value, what, under) => el("div", { class: "figure" }, el("dt", {}, what), el("dd", {}, value, under ? el("small", {}, under) : null));
  return el("dl", { class: "figures" },
    figure(count(all), "Documents", `${count(changed)} changed`),
    figure(shortNumbers.format(original), "Characters in", `${shortNumbers.format(cleaned)} out`),
    figure(original ? percent(removed / original) : "0 %", "Removed", `${shortNumbers.format(removed)} characters`),
    figure(shortNumbers.format(edits), "Edits", all ? `${Math.round((edits / all) * 10) / 10} a document` : null),
  );
}

/** Return the bar of what became of all characters, and its key, which is a table. */
function destinyOf({ stages, original = 0 }) {
  if (!original) return null;
  const touched = stages.reduce((sum, row) => sum + row.characters, 0);
  const whole = Math.max(original, touched);
  const parts = stages.map((row, at) => [row.characters / whole, `fill-stage-${at % 6}`]);
  const row = (key, name, cells) => el("tr", {}, el("th", { scope: "row" }, el("span", { class: `key ${key}` }, el("bdi", {}, name))), ...cells.map((cell) => el("td", { class: "number" }, cell)));
  const heads = ["Edits", "Removed", "Replaced", "Share"].map((title) => el("th", { scope: "col", class: "number" }, title));
  const bodyRows = stages.map((stage, at) => row(`back-stage-${at % 6}`, stage.stage, [count(stage.edits), count(stage.removed ?? 0), count(stage.replaced ?? 0), percent(stage.characters / original)]));
  bodyRows.push(row("back-kept", "untouched", ["", "", "", percent(Math.max(0, original - touched) / original)]));
  return el("section", { class: "card wide" },
    el("h3", { id: "destiny" }, "Characters by stage"),
    bar([...parts, [1, "fill-kept"]], "What became of all characters; the table below has the numbers"),
    el("table", { class: "destiny", "aria-labelledby": "destiny" }, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Stage"), ...heads)), el("tbody", {}, ...bodyRows)),
  );
}

const largest = (rows, name) => Math.max(1, ...rows.map((row) => row[name] ?? 0));
const amounts = (rows) => (row) => [[(row.removed ?? 0) / largest(rows, "characters"), "fill-removed"], [(row.replaced ?? 0) / largest(rows, "characters"), "fill-added"]];
const fates = (rows) => (row) => [[(row.kept ?? 0) / largest(rows, "lines"), "fill-calm"], [(row.removed ?? 0) / largest(rows, "lines"), "fill-removed"]];
const many = (rows) => (row) => [[row.documents / largest(rows, "documents"), "fill-calm"]];

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

function languageName(code) {
  if (!code) return "not known";
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}
