// Keeps the checklist and the confirmation current while typing. The server judges again; without this file it alone does.
// The character classes are those of policy character-mix: lengths count code points, digits are 0 to 9, and special is
// what is neither a letter nor a digit of any script.
const fresh = document.getElementById("password-new");
const confirmation = document.getElementById("password-confirm");
const rules = document.getElementById("password-rules");
const form = document.getElementById("change-password-form");
const container = document.getElementById("input-error-container-password-confirm");
const differing = document.getElementById("password-differs");
const note = document.getElementById("password-note");

/** The form of a password that the server judges and stores: PasswordText.prepared. */
const prepared = (typed) => typed.replace(/\p{Zs}/gu, " ").normalize("NFC");

const tests = {
  length: (password, minimum) => {
    const length = [...password].length;
    return length >= Number(minimum) && length <= Number(rules.dataset.maximum);
  },
  "letter-case": (password) => /\p{Lowercase}/u.test(password) && /\p{Uppercase}/u.test(password),
  digit: (password) => /[0-9]/.test(password),
  special: (password) => /[^\p{L}\p{Nd}]/u.test(password),
};

/** The list is short once the browser has nothing to say against the password. */
function shorten(short) {
  const done = rules.querySelector("[data-done]");
  rules.toggleAttribute("data-short", short);
  done.textContent = short ? done.dataset.done : "";
}

/** Tells of characters that the person may not have seen when the password was pasted. */
function warn() {
  const password = prepared(fresh.value);
  const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(password);
  const outer = password.startsWith(" ") || password.endsWith(" ");
  note.textContent = invisible ? note.dataset.invisible : outer ? note.dataset.outerBlank : "";
}

function judge() {
  const list = rules.querySelector("ul");
  rules.removeAttribute("data-untyped");
  for (const item of list.querySelectorAll("[data-rule]")) {
    const test = tests[item.dataset.rule];
    const met = test && fresh.value ? String(test(prepared(fresh.value), item.dataset.argument)) : "unknown";
    item.dataset.met = met;
    item.querySelector("[data-state]").textContent =
      list.dataset["text" + met.charAt(0).toUpperCase() + met.slice(1)];
  }
  const judged = [...list.querySelectorAll("[data-rule]")].filter((item) => item.dataset.met !== "unknown");
  shorten(judged.length > 0 && judged.every((item) => item.dataset.met === "true"));
}

/** Whether the server's text under the confirmation is there. It stays until both fields match. */
let served = container.querySelector("[id]") !== null;
/** Whether a text there says that the confirmation differs. */
let told = served;

/** While the person is still typing the same thing, nothing is wrong yet. */
function compare(finished) {
  const typed = prepared(confirmation.value);
  const password = prepared(fresh.value);
  const matches = typed !== "" && typed === password;
  const differs = typed !== "" && !matches && (finished || !password.startsWith(typed));
  if ((served && !matches) || differs === told) {
    return;
  }
  told = differs;
  confirmation.setAttribute("aria-invalid", String(differs));
  confirmation.parentElement.classList.toggle(differing.dataset.errorClass, differs);
  container.replaceChildren(...(differs ? [differing.content.cloneNode(true)] : []));
  if (served) {
    served = false;
    confirmation.parentElement.querySelectorAll("span").forEach((icon) => icon.remove());
    settle();
  }
}

/** The summary no longer names what is mended. */
function settle() {
  const summary = document.getElementById("sso-error-summary");
  summary?.querySelector("[data-error-for=password-confirm]")?.closest("li").remove();
  if (summary && !summary.querySelector("li")) {
    document.title = document.title.replace(summary.dataset.title, "");
    summary.remove();
  }
}

if (rules) {
  const described = fresh.getAttribute("aria-describedby");
  fresh.setAttribute("aria-describedby", described ? described + " password-rules" : "password-rules");
  fresh.addEventListener("input", judge);
}
fresh.addEventListener("input", warn);
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
