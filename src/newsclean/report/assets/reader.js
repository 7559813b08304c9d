// One document: its head, its lines with every change marked, and the same text as it went and as it came.

const reader = byId("reader");
const VIEWS = { changes: "Changes", cleaned: "Cleaned", original: "Original" };
const AT_ONCE = 250;
let view = "changes";
let evidence = false;
let current = null;
let more = null;

/** Show a document; `step(by)` goes to the next or previous one of the list, `leave()` back to the list. */
function show(entry, { step, leave }) {
  hideHint();
  current = { entry, opened: open(entry.at) };
  reader.replaceChildren(headOf(entry, current.opened, step, leave), el("div", { id: "text" }));
  reader.hidden = false;
  drawText();
  byId("main").scrollTop = 0;
}

function headOf(entry, opened, step, leave) {
  const button = (text, label, action, keys) => {
    const made = el("button", { type: "button", "aria-label": label, "aria-keyshortcuts": keys }, text);
    made.addEventListener("click", action);
    return made;
  };
  const place = shown.indexOf(entry);
  const where = place < 0 ? "not in the list" : `${count(place + 1)} of ${count(shown.length)}`;
  const back = button("← Documents", "Back to the documents", leave, "Escape");
  back.className = "back";
  const address = entry.url && webAddress(entry.url);
  const link = address ? el("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, entry.site ?? entry.url) : (entry.url ?? entry.site);
  const facts = [entry.name, link, entry.language ? languageName(entry.language) : null].filter(Boolean);
  const removed = entry.removed ? `${percent(entry.share)} removed` : "nothing removed";
  const sizes = entry.changed
    ? `${count(entry.original)} → ${count(entry.cleaned)} characters · ${counted(entry.edits, "edit")} · ${removed}`
    : `${counted(entry.original, "character")} · nothing changed`;
  return el("header", { class: "head" },
    el("div", { class: "crumbs" }, back, el("span", {}, where), button("↑", "Previous document", () => step(-1), "k"), button("↓", "Next document", () => step(1), "j")),
    el("h2", { id: "reader-title", tabindex: -1, dir: "auto" }, entry.headline),
    el("p", { class: "facts" }, ...facts.map((fact) => el("bdi", {}, fact))),
    el("p", { class: "sizes" }, sizes),
    opened.warnings.length ? el("ul", { class: "warnings", "aria-label": "Warnings" }, ...opened.warnings.map(({ code, message }) => el("li", {}, el("code", {}, code), ` ${message}`))) : null,
    knownOf(opened),
    switches(),
  );
}

/** Return what the text says about itself, folded away. */
function knownOf({ metadata, dates }) {
  const plain = (value) => (Array.isArray(value) ? value.join("\n") : typeof value === "object" ? Object.values(value).filter(Boolean).join(", ") : String(value));
  const entries = Object.entries(metadata).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, plain(value))));
  if (dates.length) {
    const items = dates.map(({ text, value, status }) => el("li", {}, el("bdi", {}, text), " → ", el("code", {}, value), ` ${status}`));
    entries.push(el("div", {}, el("dt", {}, "dates"), el("dd", {}, el("ul", {}, ...items))));
  }
  if (!entries.length) return null;
  return el("details", { class: "known" }, el("summary", {}, "Metadata and dates"), el("dl", {}, ...entries));
}

function switches() {
  const choices = Object.entries(VIEWS).map(([name, text]) => {
    const input = el("input", { type: "radio", name: "view", value: name, checked: name === view });
    input.addEventListener("change", () => setView(name));
    return el("label", {}, input, el("span", {}, text));
  });
  const box = el("input", { type: "checkbox", id: "evidence", checked: evidence, "aria-keyshortcuts": "e" });
  box.addEventListener("change", () => setEvidence(box.checked));
  return el("div", { class: "switches" }, el("fieldset", { class: "views" }, el("legend", { class: "away" }, "Show the text as"), ...choices), el("label", { class: "check" }, box, " reason for every line"));
}

function setView(name) {
  view = name;
  reader.querySelector(`input[value="${name}"]`).checked = true;
  drawText();
  announce(`${VIEWS[name]} shown`);
}

function setEvidence(on) {
  evidence = on;
  byId("evidence").checked = on;
  byId("text").classList.toggle("explained", on);
}

function drawText() {
  hideHint();
  more?.disconnect();
  more = null;
  const text = byId("text");
  text.className = evidence ? "explained" : "";
  if (view === "changes") {
    text.replaceChildren(el("ol", { class: "lines" }));
    drawMore(0);
  } else {
    text.replaceChildren(el("pre", { class: "plain" }, textOf(current.opened, view === "original" ? before : after)));
  }
}

/** Draw the next lines, and watch for their end to come into sight. */
function drawMore(from) {
  more?.disconnect();
  const lines = reader.querySelector(".lines");
  lines.querySelector(".end")?.remove();
  const { rows } = current.opened;
  lines.append(...rows.slice(from, from + AT_ONCE).map(drawLine));
  const upto = from + AT_ONCE;
  if (upto >= rows.length) return (more = null);
  const end = el("li", { class: "end" }, `${count(rows.length - upto)} more lines`);
  lines.append(end);
  more = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && drawMore(upto), { root: byId("main"), rootMargin: "800px" });
  more.observe(end);
  more.upto = upto;
  return more;
}

/** Move to the next change, or with -1 to the one before. */
function toChange(by) {
  if (view !== "changes") setView("changes");
  const marks = [...reader.querySelectorAll(".change")];
  const here = marks.indexOf(document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : marks.length - 1) : here + by;
  if (next >= marks.length && more) {
    drawMore(more.upto);
    toChange(by);
  } else if (marks[next]) {
    marks[next].focus({ preventScroll: true });
    marks[next].scrollIntoView({ block: "center" });
  } else announce(marks.length ? "No more changes" : "No changes in this document");
}

giveHints(reader, hintFor);
