// Draws one line of a document: its role, its text with what was changed marked, and the reason.

const LINE_END = /[\r\n]+$/;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\S ]/u;
const NAMES = { "\n": "↵", "\r": "↵", "\t": "tab", "\u00a0": "no-break space", "\u00ad": "soft hyphen", "\u200b": "zero-width space", "\u200c": "zero-width non-joiner", "\u200d": "zero-width joiner", "\u200e": "left-to-right mark", "\u200f": "right-to-left mark", "\u202f": "narrow no-break space", "\u3000": "ideographic space", "\ufeff": "byte-order mark" };

const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

/** Return text with the characters of a class named instead of printed. */
function named(text, characters) {
  const name = (part) => NAMES[part] ?? `U+${part.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const parts = text.split(new RegExp(`(${characters.source})`, "u")).filter(Boolean);
  return parts.map((part) => (characters.test(part) ? el("span", { class: "unseen" }, name(part)) : part));
}

/** Return the text of a change such that what cannot be seen is named. */
function visible(text) {
  const blanks = (run) => (run.length > 3 ? `␣ × ${run.length}` : "␣".repeat(run.length));
  return named(text.replace("\r\n", "\n").replace(/^ +| +$/g, blanks), UNSEEN);
}

const reasons = (causes) => [...new Set(causes)].map(causeName).join(", ");

/** Return a mark: what was there, struck, and what is there now. */
function mark(was, is, causes) {
  const struck = was ? el("del", {}, ...visible(was)) : null;
  const arrow = was && is ? el("span", { class: "arrow", "aria-hidden": "true" }, "→") : null;
  const put = is ? el("ins", {}, ...visible(is)) : null;
  const what = was && is ? "replaced" : was ? "removed" : "inserted";
  return el("span", { class: "change", role: "group", tabindex: -1, "aria-label": `${what} by ${reasons(causes)}`, "data-hint": "change", "data-causes": causes.join(" ") }, struck, arrow, put);
}

/** Return a row of a document as a list item. */
function drawLine(row) {
  const text = el("span", { class: "text", dir: "auto" });
  if (!row.role) return drawBlank(row, text);
  if (row.kept) text.append(...row.pieces.flatMap(drawPiece));
  else text.append(wholeLine(row));
  if (row.joined) text.append(mark("\n", "", row.pieces.flatMap((piece) => piece[2] ?? []).slice(-1)));
  const sure = row.score ? ` ${Math.round(row.score * 100)} %` : "";
  const role = el("span", { class: `role role-${row.kept ? "kept" : "gone"}`, "data-hint": "role" }, row.kind ?? row.role);
  const why = el("span", { class: "why" }, row.evidence, el("small", {}, sure));
  const item = el("li", { class: row.kept ? `line is-${row.role}` : "line gone", value: row.n }, role, text, why);
  item.row = row;
  return item;
}

/** Return a line of which nothing stays as one mark, whatever number of edits took it. */
function wholeLine(row) {
  const was = row.pieces.map(before).join("").replace(LINE_END, "");
  const causes = row.pieces.flatMap((piece) => (typeof piece === "string" ? [] : piece[2]));
  const whole = mark("x", "", causes);
  whole.querySelector("del").replaceChildren(...named(was, TURNING));
  return whole;
}

function drawPiece(piece) {
  // what turns the direction of the text after it is named, so that nobody is misled about what stands there
  if (typeof piece === "string") return named(piece.replace(LINE_END, ""), TURNING);
  const [was, is, causes] = piece;
  const wasText = was.replace(LINE_END, "");
  const isText = is.replace(LINE_END, "");
  // a line end that only changed its form or went with the blank line after it is nothing to look at
  return wasText || isText ? [mark(wasText, isText, causes)] : [];
}

function drawBlank(row, text) {
  const gone = row.pieces.length > 0 && row.pieces.every((piece) => typeof piece !== "string" && piece[1] === "");
  return el("li", { class: gone ? "blank gone" : "blank", value: row.n, "aria-hidden": "true" }, text);
}

/** Return what the card beside a mark or a role says. */
function hintFor(target) {
  const row = target.closest("li").row;
  const line = row ? el("p", {}, `Line ${row.n}: ${row.kind ? `${row.role}, ${row.kind}` : row.role}`, row.score ? `, ${Math.round(row.score * 100)} % sure` : "") : null;
  const evidence = row ? el("p", {}, "Evidence ", el("code", {}, row.evidence)) : null;
  if (target.dataset.hint === "role") return [el("h3", {}, row.kept ? "This line stays" : "This line went"), line, evidence].filter(Boolean);
  const [struck, put] = [target.querySelector("del"), target.querySelector("ins")];
  const heading = struck && put ? "Replaced" : struck ? "Removed" : "Inserted";
  const causes = [...new Set(target.dataset.causes.split(" ").filter(Boolean).map(Number))];
  const items = causes.map((number) => el("li", {}, `${index.causes[number][0]} `, el("code", {}, index.causes[number][1])));
  return [el("h3", {}, `${heading} by`), el("ul", {}, ...items), line].filter(Boolean);
}
