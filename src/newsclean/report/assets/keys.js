// The keyboard: what each key does, and the dialog that says so.

const dialog = byId("keys");
let singleKeys = remembered("keys") !== "off";

/** Return what was stored in this browser; a page that may store nothing does without. */
function remembered(name) {
  try {
    return localStorage.getItem(`newsclean-${name}`);
  } catch {
    return null;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(`newsclean-${name}`, value);
  } catch {
    // a page opened from a file may have no storage
  }
}

/** Listen for keys; `actions` are `[keys, what it says, what it does]`. */
function useKeys(actions, escape) {
  drawKeys(actions);
  const byKey = new Map(actions.flatMap(([keys, , action]) => keys.map((key) => [key, action])));
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || dialog.open) return;
    if (event.key === "Escape") return void (escape(event.target) && event.preventDefault());
    const typing = event.target.matches?.("input:not([type=radio], [type=checkbox]), select, textarea");
    const action = singleKeys && !typing && byKey.get(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function drawKeys(actions) {
  const row = (keys, what) => el("div", {}, el("dt", {}, ...keys.map((key) => el("kbd", {}, key))), el("dd", {}, what));
  const close = el("button", { type: "button" }, "Close");
  close.addEventListener("click", () => dialog.close());
  const box = el("input", { type: "checkbox", checked: singleKeys });
  box.addEventListener("change", () => {
    singleKeys = box.checked;
    remember("keys", singleKeys ? "on" : "off");
  });
  dialog.append(
    el("h2", { id: "keys-title" }, "Keys"),
    el("dl", {}, ...actions.map(([keys, what]) => row(keys, what)), row(["Enter"], "go into the document"), row(["Esc"], "close, clear, go back")),
    el("p", {}, "In the list, the arrow keys, Page Up, Page Down, Home and End move."),
    el("p", {}, el("label", { class: "check" }, box, " single letters are shortcuts")),
    close,
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

const THEMES = ["auto", "light", "dark"];

/** Let a button go through the themes; "auto" is what the system asks for. */
function useTheme(button) {
  const set = (theme) => {
    document.documentElement.dataset.theme = theme;
    button.textContent = { auto: "◐ Auto", light: "○ Light", dark: "● Dark" }[theme];
    button.setAttribute("aria-label", `Colours: ${theme}. Change`);
  };
  const next = () => {
    const theme = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
    remember("theme", theme);
    set(theme);
  };
  set(THEMES.includes(remembered("theme")) ? remembered("theme") : "auto");
  button.addEventListener("click", next);
  return next;
}
