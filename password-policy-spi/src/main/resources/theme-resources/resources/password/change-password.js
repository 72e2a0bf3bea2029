// Keeps the checklist and the confirmation current while typing. The server judges again; without this file it alone does.
// The character classes are those of policy character-mix: lengths count code points, digits are 0 to 9, and special is
// what is neither a letter nor a digit of any script.
const fresh = document.getElementById("password-new");
const confirmation = document.getElementById("password-confirm");
const rules = document.getElementById("password-rules");
const form = document.getElementById("change-password-form");

const tests = {
  length: (password, minimum) => {
    const length = [...password].length;
    return length >= Number(minimum) && length <= Number(rules.dataset.maximum);
  },
  "letter-case": (password) => /\p{Lowercase}/u.test(password) && /\p{Uppercase}/u.test(password),
  digit: (password) => /[0-9]/.test(password),
  special: (password) => /[^\p{L}\p{Nd}]/u.test(password),
};

function judge() {
  const list = rules.querySelector("ul");
  for (const item of list.querySelectorAll("[data-rule]")) {
    const test = tests[item.dataset.rule];
    const met = test && fresh.value ? String(test(fresh.value, item.dataset.argument)) : "unknown";
    item.dataset.met = met;
    item.querySelector("[data-state]").textContent =
      list.dataset["text" + met.charAt(0).toUpperCase() + met.slice(1)];
  }
}

/** While somebody is still typing the same thing, nothing is wrong yet. */
function compare(finished) {
  const typed = confirmation.value;
  const differs = typed !== "" && typed !== fresh.value && (finished || !fresh.value.startsWith(typed));
  const container = document.getElementById("input-error-container-password-confirm");
  const told = container.hasAttribute("data-differs");
  if (differs === told) {
    return;
  }
  container.toggleAttribute("data-differs", differs);
  confirmation.setAttribute("aria-invalid", String(differs));
  container.replaceChildren(
    ...(differs ? [document.getElementById("password-differs").content.cloneNode(true)] : []),
  );
}

if (rules) {
  const described = fresh.getAttribute("aria-describedby");
  fresh.setAttribute("aria-describedby", described ? described + " password-rules" : "password-rules");
  fresh.addEventListener("input", judge);
}
fresh.addEventListener("input", () => compare(confirmation !== document.activeElement));
confirmation.addEventListener("input", () => compare(false));
confirmation.addEventListener("change", () => compare(true));

// Twice the same form would change twice; the button stays enabled, so that its name is sent.
form.addEventListener("submit", (event) => {
  if (form.hasAttribute("data-sent")) {
    event.preventDefault();
  }
  form.setAttribute("data-sent", "");
});
window.addEventListener("pageshow", () => form.removeAttribute("data-sent"));
