// The small card beside a change or a label: what it is and why. Shown on hover, focus and tap.

const hint = byId("hint");
let hinted = null;

/** Show a card beside an element; `fillIn` returns what stands in it. */
function showHint(target, fillIn) {
  if (hinted === target) return;
  hideHint();
  hinted = target;
  hint.replaceChildren(...fillIn());
  target.setAttribute("aria-describedby", "hint");
  hint.showPopover();
  place(target);
}

function hideHint() {
  if (!hinted) return false;
  hinted.removeAttribute("aria-describedby");
  hinted = null;
  hint.hidePopover();
  return true;
}

/** Put the card below its target, or above where there is no room, and always inside the window. */
function place(target) {
  const whole = target.getBoundingClientRect();
  // beside a long passage it belongs to the first line, which is in sight when the passage is gone to
  const box = whole.height < innerHeight / 3 ? whole : target.getClientRects()[0];
  const { offsetWidth: width, offsetHeight: height } = hint;
  const room = document.documentElement;
  const below = box.bottom + 8 + height < room.clientHeight;
  hint.style.left = `${Math.max(8, Math.min(box.left, room.clientWidth - width - 8))}px`;
  hint.style.top = `${Math.max(8, below ? box.bottom + 8 : box.top - height - 8)}px`;
}

/** Show cards for the elements inside `root` for which `contentOf` returns what to show. */
function giveHints(root, contentOf) {
  const find = (event) => {
    const target = event.target.closest?.("[data-hint]");
    return target && root.contains(target) ? target : null;
  };
  const show = (event) => {
    const target = find(event);
    if (target) showHint(target, () => contentOf(target));
  };
  root.addEventListener("pointerover", (event) => event.pointerType === "mouse" && show(event));
  root.addEventListener("pointerout", (event) => {
    const stays = event.relatedTarget?.closest?.("[data-hint]") === hinted;
    if (event.pointerType === "mouse" && !stays && document.activeElement !== hinted) hideHint();
  });
  root.addEventListener("focusin", show);
  root.addEventListener("focusout", hideHint);
  root.addEventListener("click", show);
}

document.addEventListener("pointerdown", (event) => {
  if (hinted && !hinted.contains(event.target) && !hint.contains(event.target)) hideHint();
});
addEventListener("scroll", () => hinted && place(hinted), { capture: true, passive: true });
addEventListener("resize", hideHint);
